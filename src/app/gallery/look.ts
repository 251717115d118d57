/** How a stage shows a state, and what tests and pictures call on either stage. */
import { type AppLanguage, languages } from '../i18n/text.ts';

export interface StageLook {
  readonly language: AppLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly textPercent: number;
}

export interface Gallery {
  readonly names: readonly string[];
  /** Answers once the state is drawn. Rejects where it cannot be reached. */
  readonly show: (name: string, look: StageLook) => Promise<void>;
}

/** Direction and size of the text, as a state begins. */
export const applyLook = ({ language, direction, textPercent }: StageLook): void => {
  const page = document.documentElement;
  page.lang = language;
  page.dir = direction;
  page.style.fontSize = textPercent === 100 ? '' : `${textPercent}%`;
};

/** Offers the stage to tests and pictures, and shows what the address names: `#clinic/drafts?lang=en&dir=rtl&text=200`. */
export const offerGallery = (gallery: Gallery): void => {
  const showFromAddress = (): void => {
    const [name = '', wanted] = decodeURIComponent(location.hash.slice(1)).split('?');
    if (name === '') return;
    const query = new URLSearchParams(wanted);
    void gallery.show(name, {
      language: languages.find((language) => language === query.get('lang')) ?? 'de',
      direction: query.get('dir') === 'rtl' ? 'rtl' : 'ltr',
      textPercent: Number(query.get('text') ?? 100),
    });
  };
  Object.assign(window, { gallery });
  addEventListener('hashchange', showFromAddress);
  showFromAddress();
};
