/** Ties a model to the component that shows it: made once, disposed when it leaves the screen. */
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Disposable {
  readonly dispose: () => void;
}

export const useModel = <M extends Disposable>(create: () => M): M => {
  const [model] = useState(create);
  // At once, not after the next frame: a screen that leaves sooner would never be disposed.
  useLayoutEffect(() => model.dispose, [model]);
  return model;
};
