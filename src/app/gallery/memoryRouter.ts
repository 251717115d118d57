/** Twin of the router that leaves the browser's address alone: the gallery's own address names the state. */
import { signal } from '@preact/signals';
import { type Place, paths, type Router } from '../shell/router.ts';

export const createMemoryRouter = (): Router => {
  let lastKey = 0;
  let before: readonly Place[] = [];
  const at = (path: Place['path'], view: Place['view']): Place => {
    lastKey += 1;
    return { path, view, key: lastKey };
  };
  const place = signal<Place>(at(paths.home, null));
  const step = (next: Place): void => {
    before = [...before, place.peek()];
    place.value = next;
  };
  return {
    place,
    go: (path) => step(at(path, null)),
    open: (view) => step(at(place.peek().path, view)),
    replace: (view) => {
      place.value = at(place.peek().path, view);
    },
    rename: (view) => {
      place.value = { ...place.peek(), view };
    },
    back: () => {
      const last = before.at(-1);
      before = before.slice(0, -1);
      place.value = last === undefined ? at(place.peek().path, null) : at(last.path, last.view);
    },
    forget: () => {
      before = [];
      place.value = at(place.peek().path, null);
    },
    dispose: () => undefined,
  };
};
