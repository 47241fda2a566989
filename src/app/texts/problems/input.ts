/** Texts of what is wrong with the form of a request; `{field}` is the path of the value, as `parties[1].name`. */
import type { InputProblem } from '../../../domain/kernel/problem-code.js';
import type { ProblemTexts } from './text.js';

export const INPUT_TEXTS: ProblemTexts<InputProblem> = {
  VALUE_MISSING: { zh: '“{field}”必须填写。', en: '“{field}” must be given.' },
  VALUE_WRONG: { zh: '“{field}”的值不合要求，请核对。', en: 'The value of “{field}” will not do. Please check it.' },
  CHOICE_UNKNOWN: { zh: '“{field}”只能是下列之一：{allowed}。', en: '“{field}” is one of: {allowed}.' },
  DAY_WRONG: {
    zh: '“{field}”不是有效日期：请填写确有的一天，格式如 2026-11-25。',
    en: '“{field}” is no date: give a day that exists, written as 2026-11-25.',
  },
  INSTANT_WRONG: {
    zh: '“{field}”不是有效时间：请写明日期、时刻和时区，如 2026-11-25T09:30:00+08:00。',
    en: '“{field}” is no time: give day, time and zone, as 2026-11-25T09:30:00+08:00.',
  },
  AMOUNT_NOT_FEN: {
    zh: '“{field}”须为整数，单位为分：12.50 元写作 1250。',
    en: '“{field}” must be a whole number of fen: 12.50 yuan is 1250.',
  },
  IDENTIFIER_WRONG: {
    zh: '“{field}”不是有效标识：请使用列表或者案件中给出的标识。',
    en: '“{field}” is no identifier: take the one that a list or the case shows.',
  },
  NUMBER_WRONG: {
    zh: '“{field}”须为整数，不超过 2147483647。',
    en: '“{field}” must be a whole number of at most 2147483647.',
  },
  TEXT_EXPECTED: { zh: '“{field}”须为文字（加引号）。', en: '“{field}” must be a text, in quotes.' },
  YES_OR_NO_EXPECTED: { zh: '“{field}”只能是 true（是）或者 false（否）。', en: '“{field}” is true or false.' },
  GROUP_EXPECTED: { zh: '“{field}”须为一组字段。', en: '“{field}” must be a group of fields.' },
  TEXT_TOO_LONG: { zh: '“{field}”过长，最多 {most} 个字符。', en: '“{field}” is too long: at most {most} characters.' },
  LIST_TOO_LONG: { zh: '“{field}”过多，最多 {most} 项。', en: '“{field}” has too many entries: at most {most}.' },
  TEXT_HAS_CONTROL_SIGNS: {
    zh: '“{field}”中有不可见的控制字符，或者该填一行的写成了多行。',
    en: '“{field}” holds invisible control characters, or several lines where one belongs.',
  },
  FIELD_NOT_KNOWN: {
    zh: '没有“{field}”这一项，请去掉或者核对写法。',
    en: 'There is no field “{field}”. Leave it out, or check its spelling.',
  },
  ARGUMENT_NOT_KNOWN: { zh: '“{at}”没有参数“{field}”。', en: '“{at}” has no argument “{field}”.' },
  ARGUMENT_MISSING: { zh: '“{at}”须给出参数“{field}”。', en: '“{at}” needs the argument “{field}”.' },
  QUERY_FIELD_NOT_KNOWN: { zh: '“{at}”没有可查询的“{field}”。', en: '“{at}” has no field “{field}” to ask for.' },
  SUBFIELDS_MISSING: { zh: '“{field}”之下须写明要哪些内容。', en: 'Say which fields of “{field}” are wanted.' },
  SUBFIELDS_NONE: { zh: '“{field}”之下没有可选的内容。', en: '“{field}” has no fields of its own.' },
  VARIABLE_MISSING: { zh: '缺少变量“{field}”。', en: 'The variable “{field}” is missing.' },
  VARIABLE_NOT_DEFINED: { zh: '变量“{field}”没有声明。', en: 'The variable “{field}” is not declared.' },
  VARIABLE_UNUSED: { zh: '变量“{field}”声明了却没有使用。', en: 'The variable “{field}” is declared and not used.' },
  VARIABLE_OF_OTHER_TYPE: {
    zh: '变量“{field}”声明的类型与所用之处不符。',
    en: 'The variable “{field}” is declared with another type than its place takes.',
  },
  TYPE_NOT_KNOWN: { zh: '没有“{field}”这个类型。', en: 'There is no type “{field}”.' },
  DID_YOU_MEAN: { zh: '是否指：{near}？', en: 'Did you mean: {near}?' },
  TOO_MANY_FAULTS: {
    zh: '变量中的错误太多，其余不再列出。',
    en: 'There are too many faults in the variables; the rest are not listed.',
  },
  DOCUMENT_SYNTAX: {
    zh: '查询语句第 {line} 行第 {column} 列有语法错误。',
    en: 'The document has a syntax error at line {line}, column {column}.',
  },
  DOCUMENT_INVALID: {
    zh: '查询语句第 {line} 行第 {column} 列有误。',
    en: 'The document is not valid at line {line}, column {column}.',
  },
};
