/** Views of one page beside each other, each a press away; the pressed one is said, not only coloured. */
import { ToggleButton } from 'react-aria-components';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly count?: number | null | undefined;
  /** A count that should not be: drawn in its colour. */
  readonly alarm?: boolean;
  /** What of the count is to be known, in a few words. */
  readonly note?: string | undefined;
}

interface TabsProps<Id extends string> {
  readonly legend: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** Large numbers above their names. */
  readonly tiles?: boolean;
}

export function Tabs<Id extends string>({ legend, tabs, chosen, onChoose, tiles = false }: TabsProps<Id>) {
  return (
    <fieldset className={`tabs no-print ${tiles ? 'tiles' : ''}`}>
      <legend className="visually-hidden">{legend}</legend>
      {tabs.map(({ id, name, count, alarm, note }) => (
        <ToggleButton key={id} className="tab" isSelected={id === chosen} onPress={() => onChoose(id)}>
          <span>{name}</span>
          {count !== undefined && count !== null && (
            <strong className={alarm && count > 0 ? 'alarm' : ''}>{count}</strong>
          )}
          {note && <small>{note}</small>}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
