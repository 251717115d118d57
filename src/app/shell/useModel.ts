/** Ties a model to the component that shows it: made once, disposed when it leaves the screen. */
import { useEffect, useState } from 'preact/hooks';

export interface Disposable {
  readonly dispose: () => void;
}

export const useModel = <M extends Disposable>(create: () => M): M => {
  const [model] = useState(create);
  useEffect(() => model.dispose, [model]);
  return model;
};
