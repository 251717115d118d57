/**
 * Überweisungsbrief, A4: to one practice, with what the person wants it to know and nothing else. A table, because browsers
 * repeat its head: no page is without a name.
 */
import type { Day } from '../../domain/calendar.ts';
import type { ReferralLetter } from '../../protocol/deskPapers.ts';
import { Line, Paper } from './paperParts.tsx';
import { paperCodes, paperDay } from './paperWords.ts';
import { type ReferralPart, referralParts, referralText } from './referralParts.ts';
import { referralWords } from './referralWords.ts';

export interface ReferralBodyProps {
  readonly letter: ReferralLetter;
  readonly parts: ReadonlySet<ReferralPart>;
}

export interface ReferralPaperProps extends ReferralBodyProps {
  /** Name and address, line by line. */
  readonly recipient: string;
  /** Day of this letter. */
  readonly on: Day;
}

export const ReferralPaper = ({ letter, parts, recipient, on }: ReferralPaperProps) => (
  <Paper size="a4" name="referral-paper" form={letter.form}>
    <header class="referral-head">
      <p class="referral-sender">
        <strong>
          <bdi>{letter.organisationName}</bdi>
        </strong>
        <br />
        <bdi>{letter.pointName}</bdi>
      </p>
      <p>{paperDay(on)}</p>
    </header>
    <p class="referral-recipient">{recipient}</p>
    <h1>{referralWords.title}</h1>
    <table>
      <thead>
        <tr>
          <th class="referral-regarding">
            <strong>{referralWords.regarding(letter.callName, paperDay(letter.fictiveBirthDate))}</strong>
            <br />
            {referralWords.voucher} <span class="paper-number">{letter.number}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td class="referral-text">
            <p>{referralWords.greeting}</p>
            <p>{referralWords.lead}</p>
            <ReferralBody letter={letter} parts={parts} />
            <p>{referralWords.cost}</p>
            <p>{referralWords.ifsg}</p>
            <section class="referral-end">
              <div>
                <p>{referralWords.greetingEnd}</p>
                <p class="referral-signature">
                  {referralWords.signature}, {letter.by} ({paperCodes[`authorRole.${letter.authorRole}`]})
                </p>
              </div>
              <dl>
                <Line
                  label={referralWords.questions}
                  text={[letter.payer.name || letter.organisationName, letter.payer.phone]
                    .filter((part) => part !== '')
                    .join('\n')}
                />
              </dl>
            </section>
          </td>
        </tr>
      </tbody>
    </table>
  </Paper>
);

/** The same on paper and in the preview. */
export const ReferralBody = ({ letter, parts }: ReferralBodyProps) => {
  const { note } = letter;
  const lines: readonly (readonly [label: string, text: string])[] = [
    [referralWords.referralReason, letter.referralReason],
    [referralWords.specialty, note.specialty === null ? '' : paperCodes[`specialty.${note.specialty}`]],
    ...referralParts
      .filter((part) => parts.has(part))
      .map((part) => [referralWords[part], referralText(letter, part)] as const),
  ];
  return (
    <dl class="referral-lines">
      {lines
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <Line key={label} label={label} text={text} />
        ))}
    </dl>
  );
};
