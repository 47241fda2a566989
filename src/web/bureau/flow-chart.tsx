/** The five layers under each other: what came in above, what left below, in one measure; the numbers stand beside it. */
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { Asked } from './asked.js';
import { Figure } from './figure-link.js';
import { CAME, flowOf, type LayerFlow, type Part, piecesOf, WENT } from './flow.js';
import type { Line } from './line-name.js';

const WIDTH = 480;
const HEIGHT = 18;
const PARTS: readonly Part[] = [...CAME, ...WENT];

export function FlowChart({ asked, lines }: { readonly asked: Asked; readonly lines: readonly Line[] }) {
  const flows = flowOf(lines);
  const most = Math.max(1, ...flows.map(({ whole }) => whole));
  return (
    <section className="card scroll">
      <h2>{t('view.flow')}</h2>
      <p className="soft small">{t('flowHint')}</p>
      <table className="table flow">
        <thead>
          <tr>
            <th scope="col">{t('layer')}</th>
            <th scope="col" className="wide-only">
              {t('cameWent')}
            </th>
            {PARTS.map((part, n) => (
              <th scope="col" key={part} className="number">
                <svg width="12" height="12" aria-hidden="true">
                  <rect className={`piece p${n}`} width="12" height="12" rx="2" />
                </svg>{' '}
                {t(`column.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={flow.layer}>
              <th scope="row">{label('Layer', flow.layer)}</th>
              <td className="wide-only">
                <Bars flow={flow} most={most} />
              </td>
              {PARTS.map((part) => (
                <td key={part} className="number">
                  <Figure
                    asked={asked}
                    line={{ key: flow.layer, reopened: false }}
                    column={part}
                    value={flow.parts[part]}
                    name={`${label('Layer', flow.layer)} ${t(`column.${part}`)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bars({ flow, most }: { readonly flow: LayerFlow; readonly most: number }) {
  const rows = [CAME, WENT] as const;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT * 2 + 2}`} className="flow-bars" aria-hidden="true">
      {rows.map((parts, row) =>
        piecesOf(flow, parts, most, WIDTH).map(({ part, from, width }) => (
          <rect
            key={part}
            className={`piece p${PARTS.indexOf(part)}`}
            x={from}
            y={row * (HEIGHT + 2)}
            width={Math.max(1, width - 1)}
            height={HEIGHT}
          />
        )),
      )}
    </svg>
  );
}

/** The same question by layer, whatever the table is split by. */
export const byLayer = (asked: Asked): Asked => ({ ...asked, by: 'LAYER' });
