/** The app's mark, the same file as the icon on the start screen. Decoration, so it has no words. */
export const Mark = () => <img class="mark" src="/icon.svg" alt="" width={40} height={40} />;
