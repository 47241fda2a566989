/** Words for webhooks and their deliveries. */
import type { DeliveryState, WebhookDisabledFor } from '../../accounts/ports/webhooks.js';
import type { Labels } from './label.js';

export const DELIVERY_LABELS: Labels<DeliveryState> = {
  QUEUED: ['待送', 'Waiting to be sent'],
  SENT: ['已送达', 'Taken by the receiver'],
  FAILED: ['未送达', 'Given up'],
};

export const DISABLED_LABELS: Labels<WebhookDisabledFor> = {
  ADMINISTRATOR: ['管理员停用', 'Disabled by an administrator'],
  FAILING: ['连续五天未送达，自动停用', 'Nothing was taken for five days'],
  GONE: ['对方答复已不存在（410），自动停用', 'The receiver said it is no more (410)'],
};
