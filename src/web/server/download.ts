/** A file of the server that needs the token, saved as the browser saves any file. */
import { currentLanguage } from '../words/i18n.js';
import { AskError } from './ask.js';
import { BASE } from './public-path.js';
import { accessToken } from './session.js';

interface Refused {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly problem?: { readonly code: string; readonly message: string };
}

async function refusalOf(answer: Response): Promise<AskError> {
  const { problem, errors = [] } = (await answer.json().catch(() => ({}))) as Refused;
  const [fault] = errors;
  return new AskError(
    problem?.code ?? fault?.extensions?.code ?? String(answer.status),
    problem?.message ?? fault?.message ?? '',
  );
}

/** The name that the server gives the file, in whatever script. */
export function nameIn(disposition: string | null): string {
  const found = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? /filename="([^"]+)"/.exec(disposition ?? '');
  return decodeURIComponent(found?.[1] ?? 'file');
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Asks as JSON and saves the answer; refuses as questions do. */
export async function download(path: string, asked: unknown): Promise<void> {
  const answer = await fetch(`${BASE}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLanguage(),
      authorization: `Bearer ${await accessToken()}`,
    },
    body: JSON.stringify(asked),
  }).catch(() => {
    throw new AskError('AWAY', '');
  });
  if (!answer.ok) throw await refusalOf(answer);
  save(await answer.blob(), nameIn(answer.headers.get('content-disposition')));
}
