/** In which of one's posts one acts now. It is kept on this device and holds for every page and form. */
import { useSyncExternalStore } from 'react';
import type { MeQuery } from '../made/documents.js';
import { useMe } from './me.js';

type Post = MeQuery['me']['posts'][number];
const KEPT = 'fengqiao.post';
const listeners = new Set<() => void>();

function onActing(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function actAs(postId: string): void {
  localStorage.setItem(KEPT, postId);
  for (const listener of listeners) listener();
}

/** The chosen one, else the first; undefined for somebody without a post. */
export function chosenPost(posts: readonly Post[], kept: string | null): Post | undefined {
  return posts.find(({ id }) => id === kept) ?? posts[0];
}

/** In a case: the one in which one acts if it sits where the case is, else one's post there, else the one in which one acts. */
export function postFor(
  posts: readonly Post[],
  acting: Post | undefined,
  file: { readonly room: { readonly id: string } } | null,
): Post | undefined {
  const there = posts.filter(({ roomId }) => roomId === file?.room.id);
  return there.find(({ id }) => id === acting?.id) ?? there[0] ?? acting;
}

export function useActing(): Post | undefined {
  const kept = useSyncExternalStore(onActing, () => localStorage.getItem(KEPT));
  return chosenPost(useMe().posts, kept);
}
