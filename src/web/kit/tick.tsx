/** Yes or no. */
interface TickProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  /** Read aloud only, as in a row that says already what it is. */
  readonly quiet?: boolean;
}

export function Tick({ label, value, onChange, quiet = false }: TickProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span className={quiet ? 'visually-hidden' : ''}>{label}</span>
    </label>
  );
}
