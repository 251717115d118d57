/** The second stage, for the check page: it shares neither styles nor words with the app, so it has a page of its own. */
import '../../check/style.css';
import { checkStates } from '../../check/states.ts';
import { pageView } from '../../check/view/page.ts';
import { createSpeaker } from '../../check/words/words.ts';
import { checkStateNames } from './checkStateNames.ts';
import { applyLook, offerGallery } from './look.ts';

offerGallery({
  names: checkStateNames,
  show: async (name, look) => {
    const state = checkStates[name.replace(/^check\//, '')];
    if (state === undefined) throw new Error(`there is no state ${name}`);
    applyLook(look);
    const nothing = (): void => undefined;
    const view = pageView(state, createSpeaker(look.language), { speak: nothing, reload: nothing, compare: nothing });
    document.getElementById('page')?.replaceChildren(...view);
  },
});
