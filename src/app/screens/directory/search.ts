/** Searching the directory: every word that was typed stands somewhere in the line, as its card reads. */
import type { CareProvider } from '../../../domain/careProvider.ts';
import { t } from '../../i18n/text.ts';

export const searchProviders = (providers: readonly CareProvider[], search: string): readonly CareProvider[] => {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return providers.filter((provider) => {
    const line = lineOf(provider);
    return words.every((word) => line.includes(word));
  });
};

const lineOf = ({ name, specialty, address, phone, note }: CareProvider): string =>
  plain([name, specialty === null ? '' : t(`specialty.${specialty}`), address, phone, note].join('\n'));

/* «Gynakologie» finds Gynäkologie: not every keyboard has an ä. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
