/** People and their posts, deputies with dates, invitations. */
import type { PersonsQuery } from '../made/documents.js';
import { persons } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useMe } from '../shell/me.js';
import { HEADS } from '../shell/places.js';
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { Act, Step } from './step.js';
import { Listing, StepButtons } from './listing.js';
import type { ListingOf } from './listing-of.js';

type Person = PersonsQuery['persons']['nodes'][number];
type Post = Person['posts'][number];

/** The district that an administrator keeps. */
export function useKeptHome(): string {
  const { home, posts } = useMe();
  return posts.find(({ role }) => role === 'ADMINISTRATOR')?.home ?? home;
}

export function People() {
  const home = useKeptHome();
  const of: ListingOf<Person> = {
    name: t('office.people'),
    ask: async ({ after, search }) => (await ask(persons, { after, ...(search && { search }) })).persons,
    keyOf: ({ id }) => id,
    columns: [
      { word: 'person', cell: ({ name }) => <strong className="name">{name}</strong> },
      {
        word: 'posts',
        cell: ({ posts }, act) => posts.map((post) => <PostLine key={post.id} post={post} act={act} />),
      },
      { word: 'account', cell: ({ accountId }) => (accountId ? t('hasAccount') : t('noAccount')) },
    ],
    steps: stepsOf,
    begin: [{ action: 'addPerson', about: '', fixed: { home } }],
    sought: true,
    file: { list: 'persons', given: {} },
  };
  return <Listing of={of} />;
}

function stepsOf({ id, name, accountId }: Person): readonly Step[] {
  const fixed = { personId: id };
  const account: readonly Step[] = accountId
    ? []
    : [
        { action: 'invite', about: name, fixed, label: t('step.invite') },
        { action: 'createAccount', about: name, fixed, label: t('step.createAccount') },
      ];
  return [{ action: 'openPost', about: name, fixed, label: t('step.openPost') }, ...account];
}

function PostLine({ post, act }: { readonly post: Post; readonly act: Act }) {
  const { id, role, placeName, openCases, validFrom, validTo, deputises } = post;
  const about = `${label('Role', role)} · ${placeName}`;
  const fixed = { postId: id };
  const steps: readonly Step[] = deputises
    ? [{ action: 'endDeputy', about, fixed, label: t('step.endDeputy') }]
    : [
        { action: 'nameDeputy', about, fixed, label: t('step.nameDeputy') },
        ...(HEADS.includes(role)
          ? [{ action: 'allowClerks', about, fixed, label: t('step.allowClerks') } as const]
          : []),
        { action: 'endPost', about, fixed, label: t('step.endPost') },
      ];
  return (
    <div className="row between">
      <span>
        {about} {deputises && <span className="tag">{t('deputy')}</span>}{' '}
        <span className="small soft">
          {t('since', { from: validFrom })}
          {validTo ? t('upTo', { to: validTo }) : ''} · {t('openNow', { count: openCases })}
        </span>
      </span>
      <StepButtons steps={steps} act={act} />
    </div>
  );
}
