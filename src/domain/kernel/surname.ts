/** Compound surnames still borne in China, so that a mask keeps 欧阳 whole and hides the given name. */

const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 上官 司马 司徒 司空 司寇 诸葛 夏侯 皇甫 尉迟 公孙 公羊 公冶 公西 公良 慕容 令狐 长孙 宇文 轩辕 东方 东郭 ' +
    '南宫 南门 西门 端木 百里 呼延 独孤 赫连 澹台 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 濮阳 万俟 闻人 宗政 ' +
    '巫马 乐正 漆雕 壤驷 拓跋 夹谷 谷梁 第五 左丘 东门 梁丘 歐陽 司馬 諸葛 長孫 東方 南宮 獨孤 皇甫 鮮于 鍾離'
  ).split(' '),
);

/** The compound surname a name of three or more signs begins with; a name of two signs is surname and given name. */
export function compoundSurname(signs: readonly string[]): string | null {
  const first = signs.slice(0, 2).join('');
  return signs.length >= 3 && COMPOUND_SURNAMES.has(first) ? first : null;
}
