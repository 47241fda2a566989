// The enum of acts on accounts and posts, as the log names them.
import { ACCOUNT_ACT_LABELS } from '../../../app/texts/labels/accounts.js';
import { enumOf } from './enum.js';

export const AccountActEnum = enumOf(
  'AccountAct',
  '账号与岗位的操作，与变更操作同名 — An act on accounts or posts; the mutation has the same name',
  ACCOUNT_ACT_LABELS,
  (act) => act,
);
