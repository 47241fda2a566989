// What docs/permissions.md says around the tables.

const BEGINNING = `# 权限表 Permissions

谁，在什么位置，能办什么、看到什么。本表与程序逐格一致：少一项操作、少一个字段、错一格，测试都不通过。
Who, sitting where, may do and see what. The program agrees with it cell by cell: an operation or field that is missing, or a cell that is wrong, fails the tests.

- 能不能办，先看角色，再看案件是否存在于本人可见范围，再看岗位与案件的关系，最后看案件状态。 Checked in this order: the role, whether the case exists for the person, where the post sits, and only then the state of the case.
- 看不到的案件如同不存在：不报「无权」，以免试探。 What one may not see does not exist; so ids cannot be tried out.
- 委派委托（法院、仲裁委保留案件、由调解室办理）尚未建模，本表没有这一列。 Mandates, under which a court or commission keeps the case, are not modelled yet: their column is left out.
- 系统自身的步骤（转办逾期、台账认证）没有对外操作。 Steps that the system takes by itself have no operation.`;

const PLACES = `- 本室 OWN：岗位在持案（或办结）的办理点。 A post in the room that holds the case, or where it ended.
- 承办 ASSIGNED：本室指派给本案的调解员、专家。 A mediator or expert assigned to it.
- 受邀室 OFFERED：案件已发来、尚未答复的办理点。 The room to which it was sent and which has not answered.
- 登记人 REGISTRAR：本人登记而岗位在别处。 Who registered it and sits elsewhere.
- 监督区域 AREA：督导、审计、分流岗位，区域包含持案办理点。 A watching post whose area covers the room.
- 本区他处 DISTRICT：同一区县而与本案无关。 The same district, nothing to do with the case.
- 外区 ELSEWHERE：另一区县。 Another district.`;

const END = `## 统计 Figures
统计表只含件数与金额，没有当事人；登录者都可以看任何范围的统计（同级比较、上级汇总都要用），社区、网格一级按类型的数字只给照管那里的人；不指明地区的，为本人岗位所在地区，统计表写明所及区划。数字背后的案件（\`drillDown\`）只列本人可见的，其余只计数。
A statement holds counts and amounts and nobody's name: whoever is signed in may read any of them; by type, a community or grid is told to who looks after it; where no place is named it is of the area of one's own posts, and it says which. The cases behind a figure are listed as far as they exist for the viewer; the rest is only counted.

## 导出 Files
凡列得出的名单、看得到的统计表都能存成文件（\`POST /export/<查询>.<csv 或 xlsx>\`）：谁问得到，谁就导得出；行、遮盖、不予显示的数字与屏幕上一样，先记入导出记录再发送。表中「查询」与「账号」两节的每一格，测试都再以文件问一遍。
Every list and statement can be taken out as a file: who may ask it may export it, with the same rows, masks and hidden figures; it is logged (\`exportLog\`) before it is sent. The tests ask each cell of the questions above once more as a file.

## 第二道墙 The second wall
数据库自己再守一遍（\`migrations/0007-row-security.sql\`）：每个事务说明是谁在问，案件及其附属各表只显示此人可见的行；什么都不说，就什么都看不到。设置随事务结束，连接池不会把它带给别人。测试把每条语句里的范围条件去掉，仍然一行不漏。
The database guards once more. Each transaction says who asks; tables of cases show that person's rows, and none where nobody says so. The settings end with the transaction. A test takes the scope out of every statement and still nothing leaks.

- 命令、导入、定时清理以「本系统」身份工作（\`fengqiao.scope = SYSTEM\`），由唯一的变更入口判断权限。 Commands, imports and sweeps run as the system; the pipeline of commands checks permission.
- 建表用户（迁移、备份、恢复）不受约束。只给一个数据库用户时，它就是表的所有者，第二道墙不起作用，只剩语句自身的范围条件；启动时有警告，请另设 \`DATABASE_OWNER_URL\`。 The owner is not bound. With a single database role the app is the owner and this wall is not there: the start warns; set \`DATABASE_OWNER_URL\`.
- 账簿（\`entry\`、\`cell\`）没有个人信息，不设行级规则。 The book holds no personal data and has no row rules.
- 唯一的例外：转办的两室在案件转走后仍看到那一行——编号、类型，发出一方还看到状态（\`case_offered\`）。 The one exception: both rooms of an offer keep its line — numbers, type, and for the sender how it stands.
- 新表若属于案件，须在迁移中写明规则，否则测试不通过。 A new table of cases without rules fails the tests.

代价 Cost（五万件，语句在数据库内的毫秒数，五次中最快的一次，机器正忙；ms of the statement in the database, 50,000 cases, best of five on a busy machine）：

| 查询 Query | 无墙 without | 有墙 with |
| --- | --- | --- |
| 办理点列表 a room's page | 0.65 | 0.80 |
| 区县列表 a district's page | 0.32 | 0.33 |
| 未办结的承办案件（500 件中）an open caseload, of 500 | 2.6 | 7.7 |
| 转来的 offers to a room | 1.6 | 1.7 |
| 案号登记簿 a register of numbers | 0.27 | 0.28 |
| 按编号 by number | 0.04 | 0.07 |
| 案件历史 a history | 0.09 | 0.17 |
| 区县总数，五万件逐一计 a district's total, counting all 50,000 | 52 | 116 |

整个案件页（含连接往返、解密）约由 0.8 毫秒增至 1.2 毫秒。 A case whole, round trips and decryption included, goes from some 0.8 to some 1.2 ms.

索引照用：\`^@\`、\`=\` 等不泄露内容的运算可先于规则查索引，\`like\` 不可，故查询不用 \`like\`。 Plans keep their indexes because the conditions use only leakproof operators.

## 改权限 Changing a permission
先改 \`test/matrix/*.csv\` 的格，看测试失败，再改程序，最后重新生成本文。 Change the cell, see the test fail, change the program, draw this file anew.`;

export const PROSE = { beginning: BEGINNING, places: PLACES, end: END };
