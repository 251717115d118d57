/** States of the interview. */
import type { CaseId } from '../../../domain/ids.ts';
import { type InterviewAnswers, interviewQuestions } from '../../../domain/interview.ts';
import { addCase } from '../../../testing/samples.ts';
import type { Scene } from '../../gallery/scene.ts';
import type { States } from '../../gallery/state.ts';
import { paths } from '../../shell/router.ts';

const usual: InterviewAnswers = {
  ownName: 'Amina',
  motherName: 'فاطمة',
  fatherName: 'Yusuf',
  grandmotherName: 'Khadija',
  birthPlace: 'Homs',
  birthMonth: '3',
  birthDay: '14',
  olderSiblings: '2',
};

const consent = async (scene: Scene, caseId: CaseId | null = null): Promise<void> => {
  await scene.enter(paths.clinic, { kind: 'interview', caseId });
  await scene.seen('.said');
};
const speak = async (scene: Scene, language: string): Promise<void> => {
  await scene.pressAt(`.spoken-languages [lang=${language}]`);
  await scene.seen(`.said-theirs[lang=${language}]`);
};
const questions = async (scene: Scene, caseId: CaseId | null = null, language = 'de'): Promise<void> => {
  await consent(scene, caseId);
  await speak(scene, language);
  await scene.press('recognition.consent.yes');
  await scene.seen('#interview-olderSiblings');
};
const fill = async (scene: Scene, answers: Partial<InterviewAnswers>): Promise<void> => {
  for (const question of interviewQuestions) {
    const text = answers[question];
    if (text !== undefined) await scene.fill(`interview-${question}`, text);
  }
};
const known = async (scene: Scene, answers = usual): Promise<CaseId> => {
  const { caseId } = await scene.daysAgo(20, () => addCase(scene.desk));
  scene.device.remembered.set(caseId, { answers, shared: false });
  return caseId;
};
const find = async (scene: Scene, language = 'de'): Promise<void> => {
  await questions(scene, null, language);
  await fill(scene, usual);
  await scene.press('recognition.find');
};
const remember = async (scene: Scene, caseId: CaseId): Promise<void> => {
  await questions(scene, caseId);
  await fill(scene, usual);
  await scene.press('recognition.remember');
};
const share = (scene: Scene): void => {
  scene.device.sharedElsewhere = [{ pointName: 'Medizin am Kanal, Stendal', callName: 'Jona Linde', answers: usual }];
};

export const interviewStates: States = {
  consent: (scene) => consent(scene),
  'consent-ar': async (scene) => {
    await consent(scene);
    await speak(scene, 'ar');
    await scene.seen('.unreviewed');
  },
  refused: async (scene) => {
    await consent(scene);
    await scene.press('recognition.consent.no');
    await scene.seen('.step-title');
  },
  questions: (scene) => questions(scene),
  'questions-ar': (scene) => questions(scene, null, 'ar'),
  'questions-vi': (scene) => questions(scene, null, 'vi'),
  filled: async (scene) => {
    await questions(scene, null, 'fa');
    await fill(scene, { ...usual, grandmotherName: '' });
    await scene.pressAt('.answer:has(#interview-grandmotherName) .answer-skip input');
  },
  errors: async (scene) => {
    await questions(scene);
    await fill(scene, { ...usual, fatherName: '???', birthDay: '32', olderSiblings: 'zwei' });
    await scene.press('recognition.find');
    await scene.seen('.field-error');
  },
  'too-few': async (scene) => {
    await questions(scene);
    await fill(scene, { ...usual, fatherName: '', birthDay: '', olderSiblings: '' });
    await scene.press('recognition.find');
    await scene.seen('.notice');
  },
  comparing: async (scene) => {
    await questions(scene);
    await fill(scene, usual);
    scene.hang('recognise');
    await scene.press('recognition.find');
    await scene.seen('form [role=status]:not(:empty)');
  },
  none: async (scene) => {
    await find(scene);
    await scene.seen('#interview-keep');
  },
  one: async (scene) => {
    await known(scene);
    await find(scene, 'ar');
    await scene.seen('.call-name');
  },
  several: async (scene) => {
    await known(scene);
    await known(scene, { ...usual, ownName: 'Layla' });
    await find(scene);
    await scene.seen('.call-name');
  },
  elsewhere: async (scene) => {
    share(scene);
    await known(scene);
    await find(scene);
    await scene.seen('.elsewhere');
  },
  'only-elsewhere': async (scene) => {
    share(scene);
    await find(scene);
    await scene.seen('.elsewhere');
  },
  denied: async (scene) => {
    await known(scene);
    await find(scene);
    await scene.press('recognition.found.no');
    await scene.seen('.step-title');
  },
  'not-renewed': async (scene) => {
    await known(scene);
    await find(scene);
    scene.device.trouble = { type: 'storageFull' };
    await scene.press('recognition.found.yes');
    await scene.seen('.notice-caution');
  },
  remembered: async (scene) => {
    const { caseId } = await scene.daysAgo(3, () => addCase(scene.desk));
    await remember(scene, caseId);
    await scene.seen('.step-title');
  },
  'remembered-others': async (scene) => {
    await known(scene);
    const { caseId } = await scene.daysAgo(3, () => addCase(scene.desk));
    await remember(scene, caseId);
    await scene.seen('.notice-caution');
  },
  'not-remembered': async (scene) => {
    const { caseId } = await scene.daysAgo(3, () => addCase(scene.desk));
    scene.device.trouble = { type: 'storageFull' };
    await remember(scene, caseId);
    await scene.seen('.notice-error');
  },
};
