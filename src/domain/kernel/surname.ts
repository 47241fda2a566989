/** Surnames borne in China, so that a mask keeps 欧阳 whole, hides the given name, and knows what may be a name. */

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

const COMMON_SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺'.split(
    '',
  ),
);

/** Whether a short text could be a person's name: two to four Chinese signs that begin with a surname. */
export function looksLikePersonName(text: string): boolean {
  const signs = Array.from(text);
  if (signs.length < 2 || signs.length > 4 || !/^\p{Script=Han}+$/u.test(text)) return false;
  return compoundSurname(signs) !== null || COMMON_SURNAMES.has(signs[0] ?? '');
}
