/** What is to follow of changes: how long it waits, and what could not be done. */
import { type Finding, fine, mind, wrong } from './finding.js';

export interface QueueState {
  /** Notes of the outbox that are not done, and for how many minutes the oldest waits. */
  readonly waiting: number;
  readonly oldestMinutes: number;
  /** By queue: what failed as often as it may be tried. */
  readonly dead: Readonly<Record<string, number>>;
}

/** A worker does what follows within seconds, and the sweep comes each minute. */
const LATE_MINUTES = 15;

export function queueFindings({ waiting, oldestMinutes, dead }: QueueState): Finding[] {
  const all = Object.entries(dead).filter(([, many]) => many > 0);
  const found: Finding[] = [];
  if (oldestMinutes >= LATE_MINUTES)
    found.push(
      wrong(
        [
          `有 ${waiting} 项后续事项（信件、提醒等）在等候，最久的已等 ${oldestMinutes} 分钟。`,
          `${waiting} things that are to follow (letters, reminders) wait, the oldest for ${oldestMinutes} minutes.`,
        ],
        [
          '没有工作进程在运行，或它连不上队列：请启动 npm run work（或 npm start），看日志里的 queue 行。不会丢失。',
          'No worker runs, or it does not reach the queue: start npm run work (or npm start) and see the lines "queue" of the log. Nothing is lost.',
        ],
      ),
    );
  if (all.length > 0) {
    const named = all.map(([name, many]) => `${name} ${many}`).join(', ');
    found.push(
      mind(
        [`有反复失败、停下来的后续事项：${named}。`, `Some of what is to follow failed for good: ${named}.`],
        [
          '管理员先看原因（deadLetters），排除后重试（retryDeadLetter）。',
          'An administrator sees why (deadLetters) and, with the cause removed, has them tried anew (retryDeadLetter).',
        ],
      ),
    );
  }
  if (found.length > 0) return found;
  return [
    fine('后续事项及时办理，没有停下来的。', 'What follows of changes is done in time, and nothing failed for good.'),
  ];
}

/** The reason is in both languages. */
export const queueAway = ([zh, en]: readonly [string, string]): Finding =>
  wrong(
    [`REDIS_URL 所指的 Redis 连不上：${zh}。`, `The Redis named by REDIS_URL cannot be reached: ${en}.`],
    [
      '办案照常，信件和提醒要等它恢复。请检查地址、密码，以及 Redis 是否已启动。',
      'Cases go on; letters and reminders wait for it. Check address, password and whether Redis runs.',
    ],
  );
