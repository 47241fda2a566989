/** A list as a file, as the server writes it; the browser saves it under the name that the server gave. */
import { currentLanguage } from '../words/i18n.js';
import { AskError } from './ask.js';
import { nameIn } from './file-name.js';
import { BASE } from './public-path.js';
import { accessToken } from './session.js';

export type FileFormat = 'xlsx' | 'csv';

interface Refused {
  readonly problem?: { readonly code: string; readonly message: string };
  readonly errors?: readonly { readonly message: string }[];
}

async function refusalOf(answer: Response): Promise<AskError> {
  const { problem, errors } = (await answer.json().catch(() => ({}))) as Refused;
  return new AskError(problem?.code ?? String(answer.status), problem?.message ?? errors?.[0]?.message ?? '');
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function takeFile(list: string, given: object, format: FileFormat): Promise<void> {
  const name = `${list}.${format}`;
  const token = await accessToken();
  if (!token) throw new AskError('UNAUTHENTICATED', '');
  const answer = await fetch(`${BASE}/export/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLanguage(),
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify(given),
  }).catch(() => {
    throw new AskError('AWAY', '');
  });
  if (!answer.ok) throw await refusalOf(answer);
  save(await answer.blob(), nameIn(answer.headers.get('content-disposition'), name));
}
