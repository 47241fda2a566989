/** The one button: `primary` for the next step, `plain` for what stands in a line. */
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

export function Button({ look = '', className: _, ...props }: ButtonProps & { look?: 'primary' | 'plain' | '' }) {
  return <AriaButton {...props} className={`button ${look}`} />;
}
