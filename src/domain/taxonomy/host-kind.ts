/** What kind of body a people's-mediation committee belongs to: six columns of the return (domain.md §4.4). */
import type { Term } from './term.js';

/** A district's own committee is counted under associations and other organisations (our choice, D). */
export const HOST_KINDS = [
  { code: 'VILLAGE', zh: '村调委会', en: 'Village', mark: 'W' },
  { code: 'RESIDENTS', zh: '居调委会', en: 'Residents’ community', mark: 'W' },
  { code: 'TOWN', zh: '乡镇调委会', en: 'Town or township', mark: 'W' },
  { code: 'STREET', zh: '街道调委会', en: 'Sub-district', mark: 'W' },
  { code: 'ENTERPRISE', zh: '企事业单位调委会', en: 'Enterprise or institution', mark: 'W' },
  { code: 'ASSOCIATION', zh: '社会团体和其他组织调委会', en: 'Association or other organisation', mark: 'W' },
] as const satisfies readonly Term[];

export type HostKind = (typeof HOST_KINDS)[number]['code'];
