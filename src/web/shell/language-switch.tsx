/** Chinese or English, in one click. */
import { currentLanguage, speak } from '../words/i18n.js';
import { Button } from '../kit/button.js';

export function LanguageSwitch() {
  const other = currentLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button look="plain" onPress={() => void speak(other)}>
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{other === 'zh' ? '中文' : 'English'}</span>
    </Button>
  );
}
