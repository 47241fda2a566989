/** The master key: made once for the embedded server, demanded for any other. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { KeyFile, makeKeyFile, writeKeyFile } from '../../src/adapters/sealing/key-file.js';
import { loadMasterKeys } from '../../src/adapters/sealing/load-master-keys.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';

const root = mkdtempSync(join(tmpdir(), 'fengqiao-master-'));
const KEY = Buffer.alloc(32, 7);

afterAll(() => rmSync(root, { recursive: true }));

describe('the master key', () => {
  it('is made at the first start of the embedded server, for its owner only, and stays the same', () => {
    const dataDir = join(root, 'new');
    const first = loadMasterKeys({ dataDir, embedded: true }, []);
    expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
    expect(loadMasterKeys({ dataDir, embedded: true }, []).current.id).toBe(first.current.id);
  });

  it('that was lost is never made anew where keys are stored: told in both languages, with the path and what to do', () => {
    const dataDir = join(root, 'lost');
    const boot = () => loadMasterKeys({ dataDir, embedded: true }, ['00aa']);
    expect(boot).toThrow(
      /不见了：.*lost.master\.key.*00aa.*is missing: .*lost.master\.key.*00aa.*FENGQIAO_MASTER_KEY/s,
    );
    expect(() => statSync(dataDir)).toThrow('ENOENT');
  });

  it('is demanded for a foreign database, in both languages, and none is made', () => {
    const boot = () => loadMasterKeys({ dataDir: join(root, 'foreign'), embedded: false }, []);
    expect(boot).toThrow(/必须设置 FENGQIAO_MASTER_KEY[\s\S]*needs FENGQIAO_MASTER_KEY/);
    expect(() => statSync(join(root, 'foreign'))).toThrow('ENOENT');
  });

  it('is taken as given, and no file is made beside it', () => {
    const dataDir = join(root, 'given');
    expect(loadMasterKeys({ given: KEY, dataDir, embedded: true }, []).current.id).toBe(masterKeyOf(KEY).id);
    expect(() => statSync(dataDir)).toThrow('ENOENT');
  });

  it('is refused when its file was cut short', () => {
    const dataDir = join(root, 'cut');
    loadMasterKeys({ dataDir, embedded: true }, []);
    writeFileSync(join(dataDir, 'master.key'), 'c2hvcnQ=\n');
    expect(() => loadMasterKeys({ dataDir, embedded: true }, [])).toThrow(
      /主密钥文件已损坏.*cut.*master key file is damaged.*kept copy/s,
    );
    writeFileSync(join(dataDir, 'master.key'), '');
    expect(() => loadMasterKeys({ dataDir, embedded: true }, [])).toThrow(
      /主密钥文件是空的.*master key file is empty/s,
    );
  });

  it('is refused when its file is open to others', () => {
    const dataDir = join(root, 'open');
    loadMasterKeys({ dataDir, embedded: true }, []);
    chmodSync(join(dataDir, 'master.key'), 0o644);
    expect(() => loadMasterKeys({ dataDir, embedded: true }, [])).toThrow('chmod 600');
  });

  it('tells nothing of itself by its id', () => {
    const dataDir = join(root, 'id');
    const { id } = loadMasterKeys({ dataDir, embedded: true }, []).current;
    expect(readFileSync(join(dataDir, 'master.key'), 'utf8')).not.toContain(id);
  });
});

describe('a running server', () => {
  it('follows its key file, forgets no key, and goes on when the file cannot be read any more', () => {
    const path = join(root, 'running.key');
    makeKeyFile(path);
    const keys = new KeyFile(path);
    const former = keys.current.id;
    writeKeyFile(path, [KEY]);
    expect(keys.current.id).toBe(masterKeyOf(KEY).id);
    expect(keys.find(former)?.id).toBe(former);
    expect(new KeyFile(path).find(former)).toBeUndefined();
    rmSync(path);
    expect(keys.current.id).toBe(masterKeyOf(KEY).id);
    expect(() => new KeyFile(path)).toThrow('ENOENT');
  });
});
