/** Says something to screen readers that outlives the screen it is said on, since the next screen opens at once. */

const staysMs = 3_000;
let box: HTMLElement | undefined;
let emptying: ReturnType<typeof setTimeout> | undefined;

/** Privacy: words only, never a number or a name; gone after three seconds. */
export const announce = (words: string): void => {
  if (box === undefined) {
    box = document.createElement('div');
    box.className = 'for-ears';
    box.setAttribute('role', 'status');
  }
  document.body.append(box);
  box.textContent = words;
  clearTimeout(emptying);
  emptying = setTimeout(() => box?.replaceChildren(), staysMs);
};
