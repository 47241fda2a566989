/** What a list shows of names, numbers, telephones and addresses. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compact, halfWidth } from '../../../src/domain/kernel/half-width.js';
import { maskAddress, maskEmail, maskIdentityNumber, maskName, maskPhone } from '../../../src/domain/kernel/mask.js';
import { asEmail } from '../../../src/domain/kernel/email.js';
import { asPhone, isPhone } from '../../../src/domain/kernel/phone.js';

describe('a name in a list', () => {
  it.each([
    ['张三', '张*'],
    ['张小三', '张**'],
    ['欧阳修', '欧阳*'],
    ['欧阳询之', '欧阳**'],
    ['欧阳', '欧*'],
    ['司马相如', '司马**'],
    ['夏侯惇', '夏侯*'],
    ['张王小明', '张**'],
    ['𠮷田', '𠮷*'],
    ['王𬍛', '王*'],
    ['王𬍛㛃', '王**'],
    ['葛\u{E0100}小明', '葛\u{E0100}**'],
    ['阿依古丽·买买提', '阿**'],
    ['南宫问天', '南宫**'],
    ['巫马子期', '巫马**'],
    ['John Smith', 'J**'],
    ['张', '*'],
    [' 张三 ', '张*'],
    ['', ''],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it('never breaks a rare character in two', () => {
    const han = fc.constantFrom('张', '欧', '阳', '𠮷', '𬍛', '㛃', '䶮', '𰻝');
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 6 }), (signs) => {
        const shown = Array.from(maskName(signs.join('')));
        const kept = shown.filter((sign) => sign !== '*');
        return kept.join('').isWellFormed() && kept.length <= signs.length - 1 && shown.at(-1) === '*';
      }),
    );
  });
});

describe('a number in a list', () => {
  it.each([
    ['320612190207271234', '320***********1234'],
    ['11010519491231002X', '110***********002X'],
    ['E12345678', 'E*****678'],
    ['1234567', '*******'],
    [' 320612190207271234 ', '320***********1234'],
    ['12345', '*****'],
  ])('identity number %s is shown as %s', (number, shown) => {
    expect(maskIdentityNumber(number)).toBe(shown);
  });

  it.each([
    ['13812345678', '138****5678'],
    ['051386512345', '051*****2345'],
    ['86512345', '********'],
    [' 13812345678 ', '138****5678'],
  ])('telephone %s is shown as %s', (number, shown) => {
    expect(maskPhone(number)).toBe(shown);
  });
});

describe('an address in a list', () => {
  it.each([
    ['江苏省南通市通州区金沙街道城东村3组12号', '江苏省南通市通州区金沙街道***'],
    ['江苏省 南通市 通州区 三余镇 海晏村8组', '江苏省南通市通州区三余镇***'],
    ['徐州市徐州经济技术开发区金龙湖街道明湖社区2栋301', '徐州市徐州经济技术开发区金龙湖街道***'],
    ['江苏省镇江市京口区正东路街道1号', '江苏省镇江市京口区正东路街道***'],
    ['江西省景德镇市昌江区鲇鱼山镇鲇鱼山村', '江西省景德镇市昌江区鲇鱼山镇***'],
    ['宁波市镇海区招宝山街道后大街5号', '宁波市镇海区招宝山街道***'],
    ['河南省新乡市新乡县七里营镇刘庄村', '河南省新乡市新乡县七里营镇***'],
    ['山东省济南市市中区杆石桥街道', '山东省济南市市中区杆石桥街道'],
    ['北京市海淀区中关村街道中关村大街1号', '北京市海淀区中关村街道***'],
    ['通州区世纪大道99号世纪小区3栋', '通州区***'],
    ['金沙街道世纪小区3栋', '金沙街道***'],
    ['金沙街道农贸市场8号', '金沙街道***'],
    ['江苏省南通市通州区', '江苏省南通市通州区'],
    ['山东省济南市市中区', '山东省济南市市中区'],
    ['浙江省宁波市镇海区', '浙江省宁波市镇海区'],
    ['8号江苏省南通市', '***'],
    ['8号南通市崇川区', '***'],
    ['8号城东街道', '***'],
    ['同盟村4组', '***'],
    ['世纪小区3栋201室', '***'],
    ['', ''],
  ])('%s is shown as %s', (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
  });
});

describe('a telephone number', () => {
  it.each([
    ['19900053392', '19900053392'],
    ['１３８ １２３４ ５６７８', '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
    ['008613812345678', '13812345678'],
    ['0513-86512345', '051386512345'],
    ['（010）65123456', '01065123456'],
    ['400-820-8820', '4008208820'],
    ['021-65123456', '02165123456'],
    ['13800861234', '13800861234'],
  ])('%s is kept as %s', (given, kept) => {
    expect(asPhone(given, 'phone')).toBe(kept);
  });

  it.each([
    '12812345678',
    '1381234567',
    '138123456789',
    '5513812345678',
    '86512345',
    '0513-1234',
    '9051386512345',
    '0513865123456789',
    '24008208820',
    '40082088201',
    '电话',
    '',
  ])('%s is refused', (given) => {
    expect(isPhone(given)).toBe(false);
    expect(() => asPhone(given, 'phone')).toThrow(
      expect.objectContaining({ code: 'PHONE_MALFORMED', field: 'phone' }) as never,
    );
  });
});

describe('full-width typing', () => {
  it('becomes half-width, and Chinese text stays', () => {
    expect(halfWidth('金额：１２，３４５．６７元　整')).toBe('金额:12,345.67元 整');
    expect(compact(' ２０２２－０１\u00a0－０２\u200b')).toBe('2022-01-02');
  });
});

describe('an e-mail address', () => {
  it.each([
    ['wenren@example.org', 'wenren@example.org'],
    [' Wen.Ren+1@Example.ORG ', 'Wen.Ren+1@example.org'],
    ['ｗｅｎ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'wen@example.org'],
  ])('%s is kept as %s', (given, kept) => expect(asEmail(given, 'email')).toBe(kept));

  it.each([
    '',
    'wenren',
    'a@b',
    'a@b@example.org',
    '闻人@example.org',
    '.a@example.org',
    'a..b@example.org',
    'a@-x.org',
  ])('%s is refused', (given) => expect(() => asEmail(given, 'email')).toThrow());

  it.each([
    ['wenren@example.org', 'w***@example.org'],
    ['a@example.org', 'a***@example.org'],
  ])('%s is shown as %s', (given, shown) => expect(maskEmail(given)).toBe(shown));
});
