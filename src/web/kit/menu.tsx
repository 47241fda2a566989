/** What does not fit beside the first buttons, behind one of its own. */
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './button.js';
import type { Option } from './option.js';

interface MenuProps<Id extends string> {
  readonly label: string;
  readonly items: readonly (Option & { readonly id: Id })[];
  readonly onChoose: (id: Id) => void;
}

export function Menu<Id extends string>({ label, items, onChoose }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      <Button>
        {label} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <AriaMenu className="menu" items={items} onAction={(id) => onChoose(id as Id)} aria-label={label}>
          {(item) => (
            <MenuItem className="menu-item" id={item.id}>
              {item.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
