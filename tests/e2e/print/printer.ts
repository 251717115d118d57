/** Real Chromium as the printer: papers from plain data go in, PDFs come out. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { chromium, type Page } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';
import { findChromium } from '../../../src/tools/browser.ts';
import { repoPath } from '../../../src/tools/paths.ts';
import { openPdf, type Pdf } from '../../support/pdf.ts';
import type { PaperOrder } from './papersPage.tsx';

export interface Printer {
  readonly page: Page;
  /** `name` is the file's, where FELDSCHEIN_PICTURES=<folder> asks to keep PDFs and pictures to look at. */
  readonly print: (name: string, ...orders: readonly PaperOrder[]) => Promise<Pdf>;
  readonly close: () => Promise<void>;
}

/* No room around: the pages say their own sizes. */
export const pdfOf = async (page: Page): Promise<Pdf> =>
  openPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, printBackground: false }));

const keep = async (name: string, pdf: Pdf): Promise<void> => {
  const folder = process.env.FELDSCHEIN_PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.pdf`), pdf.bytes);
  for (const [index, page] of pdf.pages.entries()) {
    await writeFile(join(folder, `${name}-${index + 1}.png`), page.toPng(110));
  }
};

export const startPrinter = async (): Promise<Printer> => {
  const config: InlineConfig = {
    configFile: false,
    root: repoPath('tests/e2e/print'),
    publicDir: false,
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
    build: {
      outDir: repoPath('node_modules/.cache/papers'),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  };
  await build(config);
  const server = await preview(config);
  const browser = await chromium.launch({
    executablePath: process.env.FELDSCHEIN_CHROMIUM ?? (await findChromium()),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  const page = await browser.newPage({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction('window.printForTest !== undefined');
  return {
    page,
    print: async (name, ...orders) => {
      await page.evaluate(`window.printForTest(...${JSON.stringify(orders)})`);
      const pdf = await pdfOf(page);
      await keep(name, pdf);
      return pdf;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};
