/** Lawful destruction of a case's personal data (PIPL 47, 档案法实施条例 24): its key goes, figures and history stay. */
import { dayOf, yearOf } from '../../domain/kernel/day.js';
import type { CaseId, Home, PersonId, PostId } from '../../domain/kernel/ids.js';
import type { Numbers } from '../case/port.js';

/** What stays of a destruction, for ever and without personal data. */
export interface Certificate {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly certificate: string;
  readonly at: Date;
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly basis: string;
}

export interface Destructions {
  /** Drops the key, the sealed fields and the tokens, and enters the certificate. */
  destroy(certificate: Certificate): Promise<void>;
}

/**
 * Destroys what is locked, proposed and confirmed (four eyes are the caller's), under the next certificate of its district,
 * whose number it returns.
 */
export async function certify(
  { numbers, destructions }: { numbers: Numbers; destructions: Destructions },
  destruction: Omit<Certificate, 'certificate'>,
): Promise<string> {
  const certificate = await nextCertificate(numbers, destruction.home, destruction.at);
  await destructions.destroy({ ...destruction, certificate });
  return certificate;
}

/** One series for each district and year, without a hole. */
async function nextCertificate(numbers: Numbers, home: Home, at: Date): Promise<string> {
  const year = yearOf(dayOf(at));
  const serial = await numbers.take(home, `DESTRUCTION:${year}`, 1);
  return `（${year}）${home}销字第${String(serial).padStart(5, '0')}号`;
}
