/** Which post one acts in: in sight on every page, changed by one click. One who has a single post sees it beside the name. */
import { Button } from '../kit/button.js';
import { currentLanguage, t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { actAs, useActing } from './acting.js';
import { useMe } from './me.js';

type Post = ReturnType<typeof useMe>['posts'][number];

export const postText = ({ role, placeName, placeNameEn }: Post): string =>
  `${label('Role', role)} · ${currentLanguage() === 'zh' ? placeName : placeNameEn || placeName}`;

export function PostsBar() {
  const { posts } = useMe();
  const acting = useActing();
  if (posts.length < 2) return null;
  return (
    <fieldset className="posts no-print">
      <legend className="visually-hidden">{t('actingAs')}</legend>
      <span className="small" aria-hidden="true">
        {t('actingAs')}
      </span>
      {posts.map((post) => (
        <Button key={post.id} aria-pressed={post.id === acting?.id} onPress={() => actAs(post.id)}>
          {postText(post)}
        </Button>
      ))}
    </fieldset>
  );
}
