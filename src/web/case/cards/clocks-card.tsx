/** Every clock with why it ends when it does and on which article; what is over stands apart. */
import { Due } from '../../kit/day.js';
import { Section } from '../../kit/section.js';
import { t } from '../../words/i18n.js';
import { label } from '../../words/labels.js';
import type { Card } from './card.js';

export type Clock = Card['file']['clocks'][number];

export const isOver = ({ state }: Pick<Clock, 'state'>): boolean => state === 'ENDED';

/** The one that ends first of those that run. */
export function nextClock(clocks: readonly Clock[]): Clock | undefined {
  const running = clocks.filter(({ state, dueOn }) => state === 'RUNNING' && dueOn);
  return running.reduce<Clock | undefined>(
    (first, one) => (first?.dueOn && first.dueOn <= (one.dueOn ?? '') ? first : one),
    undefined,
  );
}

export function ClocksCard({ file: { clocks } }: Card) {
  if (clocks.length === 0) return null;
  const over = clocks.filter(isOver);
  return (
    <Section id="clocks" title={t('clocks')}>
      <ul className="plain-list">
        {clocks
          .filter((clock) => !isOver(clock))
          .map((clock) => (
            <OneClock key={`${clock.code}-${clock.dueOn}`} clock={clock} />
          ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary className="soft">{t('clocksOver', { count: over.length })}</summary>
          <ul className="plain-list">
            {over.map((clock) => (
              <OneClock key={`${clock.code}-${clock.dueOn}-${clock.endedOn}`} clock={clock} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function OneClock({ clock }: { readonly clock: Clock }) {
  const { name, state, dueOn, why, rule, mark, caution, advice } = clock;
  return (
    <li>
      <details>
        <summary>
          {name}{' '}
          {state === 'RUNNING' && dueOn ? (
            <Due day={dueOn} />
          ) : (
            <span className="tag">{label('ClockState', state)}</span>
          )}
        </summary>
        <div className="stack tight small">
          <p>{why}</p>
          <p className="soft">
            {rule} · {label('Mark', mark)}
          </p>
          {caution && <p className="notice">{caution}</p>}
          <p>{advice}</p>
        </div>
      </details>
    </li>
  );
}
