/**
 * GET of anything that is not the protocol: the built app.
 *
 * A path without an extension is a place inside the app, which finds its way itself: it gets the page, or the page of the
 * folder that it names (`/p/`; who types `/p` is led there). Files under `/assets/` carry a digest in their name and never change.
 */
import type { Asset, Assets } from '../deps.ts';
import { acceptedEncodings } from '../http/encodings.ts';
import { hasVersion } from '../http/etag.ts';
import { documentHeaders } from '../http/headers.ts';

export type AssetsRoute = (request: Request, path: string) => Promise<Response>;

const words = {
  notBuilt:
    'Feldschein läuft, aber die App ist noch nicht gebaut: npm run build\nFeldschein is running, but the app is not built yet: npm run build\n',
  notFound: 'Hier ist nichts.\nThere is nothing here.\n',
  method: 'Nur Lesen.\nReading only.\n',
} as const;

const sayInText = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, {
    status,
    headers: {
      ...documentHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });

const isPlace = (path: string): boolean => !(path.split('/').at(-1) ?? '').includes('.');

/** Files whose name changes with their content, of the app and of the check page. */
const isHashed = (path: string): boolean => path.startsWith('/assets/') || path.startsWith('/p/assets/');

/** The files that may answer for a path, in order. */
const candidates = (path: string): readonly string[] => {
  if (!isPlace(path) || isHashed(path)) return [path];
  return path.endsWith('/') && path !== '/' ? [`${path}index.html`, '/index.html'] : ['/index.html'];
};

const serve = (request: Request, path: string, asset: Asset): Response => {
  const headers: Record<string, string> = {
    ...documentHeaders,
    'content-type': asset.contentType,
    'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: asset.etag,
    vary: 'accept-encoding',
  };
  if (asset.encoding) headers['content-encoding'] = asset.encoding;
  if (hasVersion(request, asset.etag)) return new Response(null, { status: 304, headers });
  headers['content-length'] = String(asset.bytes.length);
  return new Response(request.method === 'HEAD' ? null : asset.bytes, { headers });
};

export const createAssetsRoute =
  (assets: Assets): AssetsRoute =>
  async (request, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sayInText(405, words.method, { allow: 'GET, HEAD' });
    const accepted = acceptedEncodings(request.headers.get('accept-encoding'));
    if (isPlace(path) && !path.endsWith('/') && (await assets.find(`${path}/index.html`, accepted))) {
      return sayInText(308, '', { location: `${path}/` });
    }
    for (const candidate of candidates(path)) {
      const asset = await assets.find(candidate, accepted);
      if (asset) return serve(request, candidate, asset);
    }
    return isPlace(path) && !isHashed(path) ? sayInText(503, words.notBuilt) : sayInText(404, words.notFound);
  };
