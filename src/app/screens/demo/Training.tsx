/** Übungsmodus: a small panel above the screen. Folded it is one line, so that it never stands in the way of a form. */
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { type Task, tasks } from './tasks.ts';
import { createTraining, type Training as TrainingModel } from './trainingModel.ts';

export const Training = () => {
  const work = useWork();
  const model = useModel(() => createTraining(work));
  const head = useRef<HTMLButtonElement>(null);
  const isFolded = model.isFolded.value;
  const praised = model.praised.value;
  const task = tasks[model.step.value];
  const title = titleWords(task, isFolded ? praised : null);
  const passOver = (): void => {
    model.passOver();
    // Behind the last task there is no such button any more: the focus must not be lost with it.
    if (model.step.peek() === tasks.length) head.current?.focus();
  };
  return (
    <section class="training" aria-label={t('training.region')}>
      <h2>
        <button
          ref={head}
          type="button"
          class="training-head"
          aria-expanded={!isFolded}
          aria-controls="training-body"
          onClick={() => model.fold(!isFolded)}
        >
          <Steps model={model} />
          <span>
            <span class="training-step">{stepWords(task, model)}</span>
            {title !== '' && <span>{title}</span>}
          </span>
        </button>
      </h2>
      <p class={isFolded || praised === null ? 'for-ears' : 'training-praise'} role="status">
        {praised === null ? '' : t(praised.praise)}
      </p>
      <div id="training-body" class="training-body" hidden={isFolded}>
        {task === undefined ? <End model={model} onEnd={work.lock} /> : <Open task={task} onPassOver={passOver} />}
      </div>
    </section>
  );
};

const stepWords = (task: Task | undefined, { step }: TrainingModel): string =>
  task === undefined ? t('training.finished') : t('training.progress', { step: step.value + 1, count: tasks.length });

/** On one line there is room for one thing: the praise, until somebody unfolds what comes next. */
const titleWords = (task: Task | undefined, praised: Task | null): string => {
  if (praised !== null) return t(praised.praise);
  return task === undefined ? '' : t(task.title);
};

const Steps = ({ model }: { readonly model: TrainingModel }) => (
  <span class="training-steps" aria-hidden="true">
    {tasks.map(({ id }, index) => (
      <span key={id} class={index < model.step.value ? 'passed' : ''} />
    ))}
  </span>
);

const Open = ({ task, onPassOver }: { readonly task: Task; readonly onPassOver: () => void }) => (
  <>
    <p>{t(task.text)}</p>
    <button type="button" class="button quiet" onClick={onPassOver}>
      {t('training.skip')}
    </button>
  </>
);

const End = ({ model, onEnd }: { readonly model: TrainingModel; readonly onEnd: () => void }) => {
  const [done, count] = [model.doneCount.value, tasks.length];
  return (
    <>
      <p>{done === count ? t('training.end.all') : t('training.end.some', { done, count })}</p>
      <button type="button" class="button secondary" onClick={onEnd}>
        {t('demo.end')}
      </button>
    </>
  );
};
