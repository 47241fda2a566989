// How many exports run at once: each holds a connection of the pool as long as its file is taken.

const AT_ONCE = 3;

export interface Places {
  /** Frees the place again; null where none is free, or where this person's last export still runs. */
  take(personId: string): (() => void) | null;
}

export function placesFor(most = AT_ONCE): Places {
  const taken = new Set<string>();
  return {
    take: (personId) => {
      if (taken.size >= most || taken.has(personId)) return null;
      taken.add(personId);
      return () => void taken.delete(personId);
    },
  };
}
