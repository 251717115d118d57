/** The app's entry: placeholder until the shell lands. */
import { render } from 'preact';
import { registerServiceWorker } from './bridges/serviceWorker.ts';

const root = document.getElementById('app');

const show = (accept?: () => void): void => {
  if (root === null) return;
  const button = accept && (
    <button type="button" onClick={accept}>
      Jetzt aktualisieren
    </button>
  );
  render(
    <main>
      <h1>Feldschein einrichten</h1>
      {button}
    </main>,
    root,
  );
};

show();
registerServiceWorker({ mayAsk: () => true, onUpdateReady: show });
