// The invented dispute of the labour walk, as the enterprise's committee registers it.
export const WAGES = {
  applicationForm: 'WRITTEN',
  dispute: {
    ...{
      type: 'OTHER_LABOUR',
      labourCause: 'L5',
      source: 'ON_APPLICATION',
      amount: 2_000_000,
      people: 2,
      difficult: false,
    },
    placeCode: '320612',
  },
  parties: [
    { side: 'APPLICANT', kind: 'PERSON', name: '胥望舒', phone: '13800001111' },
    { side: 'RESPONDENT', kind: 'ORGANISATION', name: '锦澜家纺演示虚构公司', phone: '13800002222' },
  ],
  employer: '锦澜家纺演示虚构公司',
  facts: '两个月工资未发（演示用虚构事实）。',
  claims: '支付工资二万元。',
};
