/** The list that is shown, as a file for a spreadsheet; taking it out is logged by the server. */
import { useState } from 'react';
import { download } from '../server/download.js';
import { t } from '../words/i18n.js';
import { Button } from './button.js';
import { Failure } from './failure.js';

const FORMATS = ['xlsx', 'csv'] as const;
type FileFormat = (typeof FORMATS)[number];

export function TakeOut({ list, given }: { readonly list: string; readonly given: object }) {
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const take = async (format: FileFormat): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    await download(`/export/${list}.${format}`, given).catch(setFailed);
    setBusy(false);
  };
  return (
    <span className="row no-print">
      {FORMATS.map((format) => (
        <Button key={format} look="plain" aria-disabled={busy} onPress={() => void take(format)}>
          {t('takeOut', { format: format.toUpperCase() })}
        </Button>
      ))}
      {failed !== null && <Failure error={failed} />}
    </span>
  );
}
