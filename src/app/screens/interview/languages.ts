/** Languages in which the questions are asked: their own names, who read them over, and their words when they are needed. */
import type { InterviewLanguage } from '../../../domain/interview.ts';
import type { InterviewWords } from './interviewWords.ts';

export interface Reviewed {
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

export interface InterviewLanguageFacts {
  /** As its speakers call it. */
  readonly endonym: string;
  readonly direction: 'ltr' | 'rtl';
  /** Null where nobody who speaks the language has read the translation over. */
  readonly reviewed: Reviewed | null;
  /** Rejects where the file cannot be had. */
  readonly load: () => Promise<InterviewWords>;
}

/** The others are translated from it. */
export const sourceLanguage: InterviewLanguage = 'de';

export const interviewLanguageFacts: Readonly<Record<InterviewLanguage, InterviewLanguageFacts>> = {
  de: {
    endonym: 'Deutsch',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/de.ts')).interviewDe,
  },
  en: {
    endonym: 'English',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/en.ts')).interviewEn,
  },
  fr: {
    endonym: 'Français',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/fr.ts')).interviewFr,
  },
  ar: {
    endonym: 'العربية',
    direction: 'rtl',
    reviewed: null,
    load: async () => (await import('./languages/ar.ts')).interviewAr,
  },
  fa: {
    endonym: 'فارسی',
    direction: 'rtl',
    reviewed: null,
    load: async () => (await import('./languages/fa.ts')).interviewFa,
  },
  ru: {
    endonym: 'Русский',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/ru.ts')).interviewRu,
  },
  uk: {
    endonym: 'Українська',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/uk.ts')).interviewUk,
  },
  ro: {
    endonym: 'Română',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/ro.ts')).interviewRo,
  },
  bg: {
    endonym: 'Български',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/bg.ts')).interviewBg,
  },
  vi: {
    endonym: 'Tiếng Việt',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/vi.ts')).interviewVi,
  },
  tr: {
    endonym: 'Türkçe',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/tr.ts')).interviewTr,
  },
  es: {
    endonym: 'Español',
    direction: 'ltr',
    reviewed: null,
    load: async () => (await import('./languages/es.ts')).interviewEs,
  },
};

/** A translation that nobody has read over: said beside it, wherever it is shown. */
export const isUnreviewed = (language: InterviewLanguage): boolean =>
  language !== sourceLanguage && interviewLanguageFacts[language].reviewed === null;
