/** Hands bytes to the browser as a download. Where they end up, and whether at all, the browser does not say. */
export const saveFile = (name: string, bytes: Uint8Array<ArrayBuffer>): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser begins to read a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
