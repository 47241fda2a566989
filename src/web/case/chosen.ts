/** A change that somebody chose, with what is already known of it; the key stands in the address, so Back closes it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { CHANGES, type Change } from '../made/changes.js';
import type { TypedPart } from './form-types.js';

export interface Chosen {
  readonly action: Change;
  readonly given?: TypedPart;
  /** What is sent and not asked, as whose number is shown. */
  readonly fixed?: Fixed;
}
type Fixed = Readonly<Record<string, string>>;
export type Choose = (chosen: Chosen) => void;

export interface CaseSearch {
  readonly do?: string;
}

export function useChosen(id: string) {
  const { do: named } = useSearch({ strict: false }) as CaseSearch;
  const navigate = useNavigate();
  const [known, setKnown] = useState<Omit<Chosen, 'action'>>({});
  const go = (search: CaseSearch) => void navigate({ to: '/cases/$id', params: { id }, search, resetScroll: false });
  const choose: Choose = ({ action, ...values }) => {
    setKnown(values);
    go({ do: action });
  };
  const chosen: Chosen | null = named && named in CHANGES ? { action: named as Change, ...known } : null;
  return { chosen, choose, close: () => go({}) };
}
