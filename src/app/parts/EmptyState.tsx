/** What stands where there is nothing yet: says how something comes to be here. */
export const EmptyState = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <div class="teach">
    <h2>{title}</h2>
    <p>{text}</p>
  </div>
);
