/** Accept-Encoding, as far as it concerns files that lie compressed beside their original. */

/**
 * Names that the client accepts with a quality above 0; what it does not name is not accepted.
 *
 * @see RFC 9110, 12.5.3
 */
export const acceptedEncodings = (header: string | null): ReadonlySet<string> => {
  const accepted = new Set<string>();
  for (const part of (header ?? '').split(',')) {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    if (name && (quality === undefined || Number(quality) > 0)) accepted.add(name);
  }
  return accepted;
};
