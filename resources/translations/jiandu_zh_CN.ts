<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Card</name>
    <message>
        <source>named here: {count} ×</source>
        <translation>文中出现 {count} 次</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>run by</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>also written</source>
        <translation>又作</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>first named in</source>
        <translation>最先见于</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>its parts</source>
        <translation>包括</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Conversion is not sure here. It may also be:</source>
        <translation>此处转换没有把握，也可能是：</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>per</source>
        <translation>每</translation>
    </message>
    <message>
        <source>Damaged nearby: a digit may be missing. Check the source.</source>
        <translation>邻近有损坏，可能少了数字，请核对原文。</translation>
    </message>
    <message>
        <source>The text itself confirms it.</source>
        <translation>文中所列与此相符。</translation>
    </message>
    <message>
        <source>The text itself gives another number.</source>
        <translation>文中所列与此不符。</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>连出处复制</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Not an initiative</source>
        <translation>不是举措</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>恢复此修复</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回此修复</translation>
    </message>
    <message>
        <source>Take back all of this rule</source>
        <translation>撤回这一规则的全部修复</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>下一处提及</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>As the system</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>&amp;Wordings</source>
        <translation>用词(&amp;W)</translation>
    </message>
    <message>
        <source>Mar&amp;ks</source>
        <translation>标记(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>版式(&amp;T)</translation>
    </message>
    <message>
        <source>Line &amp;pitch</source>
        <translation>行距(&amp;P)</translation>
    </message>
    <message>
        <source>Line &amp;length</source>
        <translation>行长(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>首行缩进(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>界面语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Justify lines</source>
        <translation>两端对齐(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Serif face</source>
        <translation>宋体(&amp;S)</translation>
    </message>
    <message>
        <source>{number} em</source>
        <translation>{number} 字高</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} 字</translation>
    </message>
</context>
<context>
    <name>Chore</name>
    <message>
        <source>Back up the library</source>
        <translation>备份报告库</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Put “{name}” in place of the library? What is here now is kept beside it, under another name.</source>
        <translation>用“{name}”取代当前报告库？现在的报告库会改名保留在旁边。</translation>
    </message>
    <message>
        <source>Merge a backup</source>
        <translation>合并备份</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>正在合并…</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>正在检查报告库…</translation>
    </message>
    <message>
        <source>Making the index anew…</source>
        <translation>正在重建索引…</translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation>已备份并核对：{file}</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>The index of search has been made anew.</source>
        <translation>检索索引已重建。</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Merged: {added} reports are new, {known} were known; {marks} bookmarks</source>
        <translation>已合并：新增 {added} 份报告，已有 {known} 份；书签 {marks} 个</translation>
    </message>
    <message>
        <source>{count} could not be taken</source>
        <translation>{count} 份未能收入</translation>
    </message>
    <message>
        <source>The library is sound: {count} reports, no fault.</source>
        <translation>报告库完好：{count} 份报告，没有发现问题。</translation>
    </message>
    <message>
        <source>{count} faults: {lines}</source>
        <translation>发现 {count} 处问题：{lines}</translation>
    </message>
    <message>
        <source>Restore a backup, or import these reports again.</source>
        <translation>请恢复备份，或重新导入这些报告。</translation>
    </message>
    <message>
        <source>Restored from {name}. What was here before is now {kept}.</source>
        <translation>已从 {name} 恢复。原来的报告库现名 {kept}。</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>{count} figures</source>
        <translation>{count} 个数字</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{count} figures written</source>
        <translation>已写出 {count} 个数字</translation>
    </message>
    <message>
        <source>{count} did not fit; write CSV for all of them</source>
        <translation>{count} 个写不下；要全部请导出 CSV</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Take pin off</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>转到原句</translation>
    </message>
    <message>
        <source>Compare over places and years</source>
        <translation>按地区和年份比较</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Counted, in either script</source>
        <translation>指标（简繁均可）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Years: 2019-2023</source>
        <translation>年份：2019-2023</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>报告标题</translation>
    </message>
    <message>
        <source>Words of the sentence</source>
        <translation>句中词语</translation>
    </message>
    <message>
        <source>Unit: 家, %, CNY, mu</source>
        <translation>单位：家、%、CNY、mu</translation>
    </message>
    <message>
        <source>Amount: 100-2000, 1万-</source>
        <translation>数值：100-2000、1万-</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>However exact</source>
        <translation>不限准确程度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>准确程度</translation>
    </message>
    <message>
        <source>In doubt only</source>
        <translation>只看存疑</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>只看收藏</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>回到报告</translation>
    </message>
    <message>
        <source>By measure</source>
        <translation>按指标</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年份</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Click: only these.</source>
        <translation>点击：只看这些。</translation>
    </message>
    <message>
        <source>Click: only these. Enter: compare over places and years.</source>
        <translation>单击：只看这些。回车：按地区和年份比较。</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>报告所说</translation>
    </message>
    <message>
        <source>Earlier report</source>
        <translation>此前报告</translation>
    </message>
    <message>
        <source>you said so</source>
        <translation>您已认定</translation>
    </message>
    <message>
        <source>{words} makes it another measure</source>
        <translation>“{words}”使之成为另一指标</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>用词相同</translation>
    </message>
    <message>
        <source>same noun {noun}</source>
        <translation>同一中心词“{noun}”</translation>
    </message>
    <message>
        <source>both say {words}</source>
        <translation>共有“{words}”</translation>
    </message>
    <message>
        <source>only this says {words}</source>
        <translation>仅此处有“{words}”</translation>
    </message>
    <message>
        <source>does not say {words}</source>
        <translation>此处无“{words}”</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>a digit may be missing</source>
        <translation>可能缺字</translation>
    </message>
    <message>
        <source>from {amount}</source>
        <translation>由 {amount}</translation>
    </message>
    <message>
        <source>The earlier report</source>
        <translation>较早的报告</translation>
    </message>
    <message>
        <source>The later report</source>
        <translation>较晚的报告</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>筛选这些行</translation>
    </message>
    <message>
        <source>Which names</source>
        <translation>哪些名称</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>较晚</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Shared passages</source>
        <translation>相同段落</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>shared: {left} % of the earlier, {right} % of the later</source>
        <translation>相同部分：占较早的 {left} %，占较晚的 {right} %</translation>
    </message>
    <message>
        <source>the picture could not be written</source>
        <translation>图片无法写出</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>What is counted, in either script</source>
        <translation>指标（简繁均可）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Places × years</source>
        <translation>地区 × 年份</translation>
    </message>
    <message>
        <source>Claims checked</source>
        <translation>前后核对</translation>
    </message>
    <message>
        <source>● as stated   ▲ at least   ▼ at most   ┃ between   ◯ hollow: a digit may be missing   red ring: reports disagree</source>
        <translation>● 如数   ▲ 至少   ▼ 至多   ┃ 介于   ◯ 空心：可能缺字   红圈：报告之间不一致</translation>
    </message>
    <message>
        <source>Lines over years</source>
        <translation>逐年折线</translation>
    </message>
    <message>
        <source>Bars of one year</source>
        <translation>单年条形</translation>
    </message>
    <message>
        <source>A small chart for each place</source>
        <translation>每地一小图</translation>
    </message>
    <message>
        <source>In all reports</source>
        <translation>在所有报告中</translation>
    </message>
    <message>
        <source>Compare with other reports</source>
        <translation>与其他报告比较</translation>
    </message>
    <message>
        <source>Compare with the open report</source>
        <translation>与打开的报告比较</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Name, in either script</source>
        <translation>名称，简繁皆可</translation>
    </message>
    <message>
        <source>These names…</source>
        <translation>这些名称…</translation>
    </message>
    <message>
        <source>Mentions of the chosen one…</source>
        <translation>所选名称的各处提及…</translation>
    </message>
    <message>
        <source>Reports that name it…</source>
        <translation>提及它的报告…</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} 份报告</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最晚</translation>
    </message>
    <message>
        <source>Named in only one</source>
        <translation>仅一份提及</translation>
    </message>
    <message>
        <source>Only in the earlier</source>
        <translation>仅较早者提及</translation>
    </message>
    <message>
        <source>Only in the later</source>
        <translation>仅较晚者提及</translation>
    </message>
    <message>
        <source>Named in both</source>
        <translation>两份都提及</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>全部名称</translation>
    </message>
    <message>
        <source>may be equal</source>
        <translation>可能相等</translation>
    </message>
    <message>
        <source>Go to: {where}</source>
        <translation>转到：{where}</translation>
    </message>
    <message>
        <source>Show both side by side</source>
        <translation>并排显示两处</translation>
    </message>
    <message>
        <source>{year}: {count} reports</source>
        <translation>{year} 年：{count} 份报告</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>After</source>
        <translation>后文</translation>
    </message>
    <message>
        <source>In their sentences</source>
        <translation>原句</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>没有小标题</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>出了不该出的错。</translation>
    </message>
    <message>
        <source>Your library is safe: everything you did was saved at once.</source>
        <translation>报告库没有受损：你做的每一步都已即时保存。</translation>
    </message>
    <message>
        <source>What happened is written in {file}.</source>
        <translation>经过记录在 {file}。</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>A reading room for work reports</source>
        <translation>工作报告阅览室</translation>
    </message>
    <message>
        <source>Drop reports here: text, web pages, Word, PDF, EPUB.</source>
        <translation>把报告拖到这里：文本、网页、Word、PDF、EPUB。</translation>
    </message>
    <message>
        <source>Jiandu repairs them and shows them in either script.</source>
        <translation>简牍修复文本，简体繁体随意切换。</translation>
    </message>
    <message>
        <source>It marks figures and initiatives, and keeps your bookmarks.</source>
        <translation>标出数字与举措，留住你的书签。</translation>
    </message>
    <message>
        <source>Open the sample reports</source>
        <translation>打开示例报告</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Choose another file, or begin with the sample reports.</source>
        <translation>请另选文件，或先打开示例报告。</translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Read as {encoding}: {evidence}.</source>
        <translation>按 {encoding} 读出：{evidence}。</translation>
    </message>
    <message>
        <source>Encodings, the likeliest first</source>
        <translation>各种编码，最可能的在前</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>开头的文字</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>照此读出</translation>
    </message>
    <message>
        <source>Let the bytes decide</source>
        <translation>交给字节判断</translation>
    </message>
    <message>
        <source>The bytes are not in this encoding.</source>
        <translation>文件的字节不是这种编码。</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>{share} % common characters</source>
        <translation>常用字占 {share} %</translation>
    </message>
    <message>
        <source>a {0} byte order mark</source>
        <translation>有 {0} 字节顺序标记</translation>
    </message>
    <message>
        <source>plain ASCII</source>
        <translation>纯 ASCII 文字</translation>
    </message>
    <message>
        <source>valid UTF-8 throughout</source>
        <translation>全文都是有效的 UTF-8</translation>
    </message>
    <message>
        <source>you have chosen it</source>
        <translation>是您选定的</translation>
    </message>
    <message>
        <source>{0} % of its characters are common ones</source>
        <translation>其中 {0} % 是常用字</translation>
    </message>
    <message>
        <source>but for {0} places where bytes fit nothing</source>
        <translation>但有 {0} 处字节无法对应</translation>
    </message>
    <message>
        <source>it changes from line to line ({0})</source>
        <translation>各行编码不一（{0}）</translation>
    </message>
    <message>
        <source>its last character is cut off ({0} bytes)</source>
        <translation>最后一个字被截断（{0} 字节）</translation>
    </message>
    <message>
        <source>part {0} of {1}</source>
        <translation>{1} 的第 {0} 部分</translation>
    </message>
    <message>
        <source>two encodings</source>
        <translation>两种编码</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Files of this kind say themselves how they are encoded.</source>
        <translation>这类文件自己注明编码，无须选择。</translation>
    </message>
    <message>
        <source>Other encodings…</source>
        <translation>其他编码…</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>没有问题</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Web Annotations</source>
        <translation>网络批注（W3C）</translation>
    </message>
    <message>
        <source>Web Annotations, one a line</source>
        <translation>网络批注，每行一条</translation>
    </message>
    <message>
        <source>Notes for Obsidian, into a folder</source>
        <translation>Obsidian 笔记（写入文件夹）</translation>
    </message>
    <message>
        <source>Export bookmarks</source>
        <translation>导出书签</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>{added} bookmarks added, {known} were here already.</source>
        <translation>新增书签 {added} 个，已有 {known} 个。</translation>
    </message>
    <message>
        <source>it is of a whole document</source>
        <translation>针对整份文件</translation>
    </message>
    <message>
        <source>it has neither words nor a position</source>
        <translation>既无文字也无位置</translation>
    </message>
    <message>
        <source>its report is not in the library</source>
        <translation>库中没有这份报告</translation>
    </message>
    <message>
        <source>its words are not in the report</source>
        <translation>报告中没有这段文字</translation>
    </message>
    <message>
        <source>{count} could not be placed:</source>
        <translation>{count} 条未能定位：</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>未能定位</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>exactly</source>
        <translation>恰为</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>近</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比率</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Take in what comes into it from now on</source>
        <translation>此后自动收入新放进去的文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Only files with such names; ! leaves out. Empty: all reports.</source>
        <translation>只收入这样命名的文件；加 ! 为排除。留空则全部收入。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Not imported: {count}</source>
        <translation>未能导入：{count}</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>正在查看有哪些文件…</translation>
    </message>
    <message>
        <source>Reading {done} of {total}…</source>
        <translation>正在读取 {done} / {total}…</translation>
    </message>
    <message>
        <source>{rate} a second, {left} left</source>
        <translation>每秒 {rate} 份，还需 {left}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>Reading the report again…</source>
        <translation>正在重新读取报告…</translation>
    </message>
    <message>
        <source>Reports ({kinds})</source>
        <translation>报告 ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Jiandu fetches nothing: save the page, then drop the file here.</source>
        <translation>简牍不联网取文：请先保存网页，再把文件拖到这里。</translation>
    </message>
    <message>
        <source>There is no text and no file on the clipboard.</source>
        <translation>剪贴板里没有文字，也没有文件。</translation>
    </message>
    <message>
        <source>An import was cut short: {names}</source>
        <translation>有一次导入中断了：{names}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不再继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监看的文件夹</translation>
    </message>
    <message>
        <source>Reports that come into these folders are taken into the library at once.</source>
        <translation>放进这些文件夹的报告会立即收入文库。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Watch it no more</source>
        <translation>不再监看</translation>
    </message>
    <message>
        <source>(not there now)</source>
        <translation>（现在找不到）</translation>
    </message>
</context>
<context>
    <name>Initiative</name>
    <message>
        <source>programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基地</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>event</source>
        <translation>会展</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>方略</translation>
    </message>
    <message>
        <source>mechanism</source>
        <translation>机制</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>所计</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>原为</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>(no longer in the text)</source>
        <translation>（已不在文中）</translation>
    </message>
    <message>
        <source>Search this report, in either script</source>
        <translation>在本报告中查找，简繁皆可</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>筛选这些行</translation>
    </message>
    <message>
        <source>About this initiative</source>
        <translation>这一举措的情况</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>In others</source>
        <translation>他处</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左文</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右文</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which bookmarks</source>
        <translation>哪些书签</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>resembles “{title}”</source>
        <translation>与《{title}》相似</translation>
    </message>
    <message>
        <source>Keep as its new version</source>
        <translation>作为它的新版本</translation>
    </message>
    <message>
        <source>holds {count} reports</source>
        <translation>含有 {count} 份报告</translation>
    </message>
    <message>
        <source>Split it</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>may be in another encoding</source>
        <translation>编码可能有误</translation>
    </message>
    <message>
        <source>Look at the encodings</source>
        <translation>查看各种编码</translation>
    </message>
    <message>
        <source>This file holds one report; there is nothing to split.</source>
        <translation>这个文件只有一份报告，无须拆分。</translation>
    </message>
    <message>
        <source>This file holds {count} reports.</source>
        <translation>这个文件含有 {count} 份报告。</translation>
    </message>
    <message>
        <source>Split into {count} reports</source>
        <translation>拆分为 {count} 份</translation>
    </message>
    <message>
        <source>Keep it whole</source>
        <translation>保持完整</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>What is to be settled</source>
        <translation>待处理事项</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What about it</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>{count} taken in</source>
        <translation>收入 {count} 份</translation>
    </message>
    <message>
        <source>{count} known already</source>
        <translation>已有 {count} 份</translation>
    </message>
    <message>
        <source>{count} not taken</source>
        <translation>未收入 {count} 份</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩余 {count} 份</translation>
    </message>
    <message>
        <source>Import: {words}</source>
        <translation>导入：{words}</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>此报告库以只读方式打开。</translation>
    </message>
    <message>
        <source>Copy what I wrote</source>
        <translation>复制我写的文字</translation>
    </message>
    <message>
        <source>Not stored ({what}): {reason}</source>
        <translation>未能保存（{what}）：{reason}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys and signs</source>
        <translation>按键与记号</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>记号的意思</translation>
    </message>
    <message>
        <source>Held: the source of what is on the screen, as it came</source>
        <translation>按住：看屏幕上这一段的原文</translation>
    </message>
</context>
<context>
    <name>Keywords</name>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Held against {count} of {total} reports</source>
        <translation>与 {total} 份报告中的 {count} 份对照</translation>
    </message>
    <message>
        <source>Held against the language at large</source>
        <translation>与一般语言对照</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>本报告</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>选中的文字</translation>
    </message>
    <message>
        <source>This report only</source>
        <translation>仅本报告</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个库</translation>
    </message>
    <message>
        <source>Key terms of</source>
        <translation>关键词范围</translation>
    </message>
    <message>
        <source>Places of the term in</source>
        <translation>词语出处范围</translation>
    </message>
    <message>
        <source>Any term</source>
        <translation>任意词语</translation>
    </message>
    <message>
        <source>Key terms</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Term in context</source>
        <translation>词语上下文</translation>
    </message>
    <message>
        <source>Keep this word whole</source>
        <translation>此词不切分</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 处</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>Counts</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Percentages</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Doubtful repairs</source>
        <translation>存疑的修复</translation>
    </message>
    <message>
        <source>Certain repairs</source>
        <translation>确定的修复</translation>
    </message>
    <message>
        <source>Uncertain characters</source>
        <translation>不确定的字</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Search hits</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>How many: solid line</source>
        <translation>数量：实线</translation>
    </message>
    <message>
        <source>Sums of money: double line</source>
        <translation>金额：双线</translation>
    </message>
    <message>
        <source>Shares and ratios: broken line</source>
        <translation>比例：虚线</translation>
    </message>
    <message>
        <source>Lengths, areas, times: dotted line</source>
        <translation>长度、面积、时间：点线</translation>
    </message>
    <message>
        <source>Named programmes, campaigns, documents: diamond</source>
        <translation>有名称的项目、行动、文件：菱形</translation>
    </message>
    <message>
        <source>Initiatives by your own words or corrections: hollow diamond, double line</source>
        <translation>按我的词表或更正标出的举措:空心菱形、双线</translation>
    </message>
    <message>
        <source>When: brackets below</source>
        <translation>日期：下方括线</translation>
    </message>
    <message>
        <source>Claims the text confirms (✓) or not (≠), in the margin</source>
        <translation>文中可核对的数：相符 ✓，不符 ≠，记在页边</translation>
    </message>
    <message>
        <source>Repairs to look at, and damage left: wave</source>
        <translation>存疑的修复与未修复的损坏：波线</translation>
    </message>
    <message>
        <source>Repairs there is no doubt about: faint dots</source>
        <translation>无疑的修复：淡点</translation>
    </message>
    <message>
        <source>Conversion is not sure of the form: one dot</source>
        <translation>转换没有把握的字：一点</translation>
    </message>
    <message>
        <source>Kept passages: bar in the margin</source>
        <translation>书签：页边竖条</translation>
    </message>
    <message>
        <source>What was searched for: frame</source>
        <translation>查找到的文字：方框</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Other than in the original beside it: line above</source>
        <translation>与旁边的原文不同：上方有线</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Newest</source>
        <translation>最新导入</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地点</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>No place stated</source>
        <translation>未注明地点</translation>
    </message>
    <message>
        <source>No date stated</source>
        <translation>未注明日期</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>{figures} fig. · {initiatives} init.</source>
        <translation>{figures} 数字 · {initiatives} 举措</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Which reports</source>
        <translation>哪些报告</translation>
    </message>
    <message>
        <source>Of which year</source>
        <translation>哪一年</translation>
    </message>
    <message>
        <source>Of which place</source>
        <translation>哪个地方</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部报告</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>所有年份</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>所有地方</translation>
    </message>
    <message>
        <source>Filter titles, places, dates</source>
        <translation>筛选标题、地点、日期</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>在旁边打开</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>放进回收站</translation>
    </message>
    <message>
        <source>Tags, parted by commas:</source>
        <translation>标签，用逗号分开：</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>This link is for a report that is not in this library: it was exported from another one, or the report has been removed since.</source>
        <translation>这个链接所指的报告不在本库中：可能导出自另一个库，或报告已被移除。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Take files into the library</source>
        <translation>把文件收进报告库</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Take all reports of a folder into the library</source>
        <translation>把一个文件夹里的报告都收进报告库</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the report with marks and notes as Word, HTML, Markdown</source>
        <translation>把报告连同标记和批注写成 Word、HTML 或 Markdown</translation>
    </message>
    <message>
        <source>Export &amp;bookmarks…</source>
        <translation>导出书签(&amp;B)…</translation>
    </message>
    <message>
        <source>Write all bookmarks for other readers and collections of notes</source>
        <translation>写出所有书签，供其他阅读器和笔记使用</translation>
    </message>
    <message>
        <source>Export &amp;notes to a folder…</source>
        <translation>导出笔记到文件夹(&amp;N)…</translation>
    </message>
    <message>
        <source>Write a note for each report that has bookmarks, for Obsidian</source>
        <translation>为每份有书签的报告写一篇 Obsidian 笔记</translation>
    </message>
    <message>
        <source>Import &amp;annotations…</source>
        <translation>导入批注(&amp;A)…</translation>
    </message>
    <message>
        <source>Take bookmarks from a file of Jiandu, Hypothesis or Thorium</source>
        <translation>从简牍、Hypothesis 或 Thorium 的文件取入书签</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>存为 P&amp;DF…</translation>
    </message>
    <message>
        <source>Write the report as shown, with its marks, to a PDF file</source>
        <translation>把所见的报告连同记号写成 PDF 文件</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print the report as shown, with its marks</source>
        <translation>打印所见的报告，连同记号</translation>
    </message>
    <message>
        <source>&amp;Remove report</source>
        <translation>移除报告(&amp;R)</translation>
    </message>
    <message>
        <source>Put the open report into the trash</source>
        <translation>把打开的报告放进回收站</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close Jiandu; it opens again where you left it</source>
        <translation>关闭简牍；下次打开仍在原处</translation>
    </message>
    <message>
        <source>&amp;Copy as shown</source>
        <translation>复制所见(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selection, or the sentence, as it is on the screen</source>
        <translation>按屏幕上的样子复制选中的文字或所在的句子</translation>
    </message>
    <message>
        <source>Copy original with &amp;source</source>
        <translation>复制原文与出处(&amp;S)</translation>
    </message>
    <message>
        <source>Copy it as it came, with title, publisher, date, place, hash</source>
        <translation>复制原文，附标题、发布者、日期、位置与校验值</translation>
    </message>
    <message>
        <source>Paste as rep&amp;ort</source>
        <translation>粘贴为报告(&amp;O)</translation>
    </message>
    <message>
        <source>Take text, a web page or files from the clipboard in</source>
        <translation>把剪贴板里的文字、网页或文件收入文库</translation>
    </message>
    <message>
        <source>&amp;Find in this report</source>
        <translation>在本报告中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Words in either script find both</source>
        <translation>简体繁体互相查得到</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>到下一处查找结果</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the place that was found before this one</source>
        <translation>到上一处查找结果</translation>
    </message>
    <message>
        <source>Search the &amp;library</source>
        <translation>搜索报告库(&amp;L)</translation>
    </message>
    <message>
        <source>Search all reports, in either script</source>
        <translation>搜索全部报告，简繁皆可</translation>
    </message>
    <message>
        <source>Filter the lis&amp;t</source>
        <translation>筛选报告列表(&amp;T)</translation>
    </message>
    <message>
        <source>Filter the reports of the library by title, place or date</source>
        <translation>按标题、地点或日期筛选报告</translation>
    </message>
    <message>
        <source>Original &amp;beside</source>
        <translation>对照原文(&amp;B)</translation>
    </message>
    <message>
        <source>Show the source, as it came, beside the report</source>
        <translation>在旁边显示原来的文本</translation>
    </message>
    <message>
        <source>Two &amp;reports</source>
        <translation>两份报告(&amp;R)</translation>
    </message>
    <message>
        <source>Open a second report beside this one; choose it in the list</source>
        <translation>在旁边再打开一份报告；在列表中选择</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>Set the report in larger type</source>
        <translation>正文字号放大</translation>
    </message>
    <message>
        <source>Small&amp;er</source>
        <translation>缩小(&amp;E)</translation>
    </message>
    <message>
        <source>Set the report in smaller type</source>
        <translation>正文字号缩小</translation>
    </message>
    <message>
        <source>Us&amp;ual size</source>
        <translation>原来大小(&amp;U)</translation>
    </message>
    <message>
        <source>Set the report in the usual size</source>
        <translation>正文用通常字号</translation>
    </message>
    <message>
        <source>Larger &amp;window texts</source>
        <translation>界面文字放大(&amp;W)</translation>
    </message>
    <message>
        <source>Menus, tables and panes in larger type</source>
        <translation>菜单、表格、窗格的字号放大</translation>
    </message>
    <message>
        <source>Smaller window texts</source>
        <translation>界面文字缩小</translation>
    </message>
    <message>
        <source>Menus, tables and panes in smaller type</source>
        <translation>菜单、表格、窗格的字号缩小</translation>
    </message>
    <message>
        <source>&amp;Only the report</source>
        <translation>只看报告(&amp;O)</translation>
    </message>
    <message>
        <source>Hide all panes and bars; the same key brings them back</source>
        <translation>收起所有窗格和工具栏，再按一次恢复</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Fill the screen with the window</source>
        <translation>窗口占满屏幕</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Go to where the last jump began</source>
        <translation>回到上次跳转之前的位置</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Undo going back</source>
        <translation>回到后退之前的位置</translation>
    </message>
    <message>
        <source>Next fi&amp;gure</source>
        <translation>下一个数字(&amp;G)</translation>
    </message>
    <message>
        <source>Select the next figure</source>
        <translation>选中下一个数字</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>上一个数字</translation>
    </message>
    <message>
        <source>Select the figure before</source>
        <translation>选中上一个数字</translation>
    </message>
    <message>
        <source>Next &amp;initiative</source>
        <translation>下一项举措(&amp;I)</translation>
    </message>
    <message>
        <source>Select the next initiative</source>
        <translation>选中下一项举措</translation>
    </message>
    <message>
        <source>Previous initiative</source>
        <translation>上一项举措</translation>
    </message>
    <message>
        <source>Select the initiative before</source>
        <translation>选中上一项举措</translation>
    </message>
    <message>
        <source>Next &amp;repair</source>
        <translation>下一处修复(&amp;R)</translation>
    </message>
    <message>
        <source>Select the next repair</source>
        <translation>选中下一处修复</translation>
    </message>
    <message>
        <source>Previous repair</source>
        <translation>上一处修复</translation>
    </message>
    <message>
        <source>Select the repair before</source>
        <translation>选中上一处修复</translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation>下一个标记(&amp;M)</translation>
    </message>
    <message>
        <source>Select the next mark of any kind</source>
        <translation>选中下一个标记，不论哪类</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Select the mark before, of any kind</source>
        <translation>选中上一个标记，不论哪类</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>键盘转到下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>键盘转到上一个窗格</translation>
    </message>
    <message>
        <source>&amp;Keys and signs</source>
        <translation>按键与记号(&amp;K)</translation>
    </message>
    <message>
        <source>All keys, and what the marks in the text mean</source>
        <translation>所有按键，以及正文记号的意思</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词语(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>收回上一步</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>再做一遍收回的那一步</translation>
    </message>
    <message>
        <source>&amp;Bookmark…</source>
        <translation>加书签(&amp;B)…</translation>
    </message>
    <message>
        <source>Keep the selection, or the sentence, with a note</source>
        <translation>记下选中的文字或所在的句子，可加批注</translation>
    </message>
    <message>
        <source>&amp;Delete bookmark</source>
        <translation>删除书签(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Next &amp;script</source>
        <translation>切换文字(&amp;S)</translation>
    </message>
    <message>
        <source>As found, simplified, traditional: one after the other</source>
        <translation>原文、简体、繁体，依次切换</translation>
    </message>
    <message>
        <source>&amp;Mind the edges of words</source>
        <translation>转换时顾及词界(&amp;M)</translation>
    </message>
    <message>
        <source>Convert no phrase that cuts a word in two</source>
        <translation>不转换把词切成两半的词组</translation>
    </message>
    <message>
        <source>&amp;Compare this measure</source>
        <translation>比较此指标(&amp;C)</translation>
    </message>
    <message>
        <source>Show what the figure at the caret counts in all reports</source>
        <translation>在所有报告中查看光标处数字所计的指标</translation>
    </message>
    <message>
        <source>All &amp;figures</source>
        <translation>全部数字(&amp;F)</translation>
    </message>
    <message>
        <source>Show the figures of all reports as one table</source>
        <translation>把所有报告的数字列成一表</translation>
    </message>
    <message>
        <source>All &amp;initiatives</source>
        <translation>所有举措(&amp;I)</translation>
    </message>
    <message>
        <source>Show which reports name which programmes, campaigns, bases</source>
        <translation>看哪些报告提到哪些工程、行动、基地</translation>
    </message>
    <message>
        <source>Compare &amp;two reports</source>
        <translation>比较两份报告(&amp;T)</translation>
    </message>
    <message>
        <source>Show what two reports share, and where they differ</source>
        <translation>看两份报告的异同</translation>
    </message>
    <message>
        <source>Back to the &amp;report</source>
        <translation>回到报告(&amp;R)</translation>
    </message>
    <message>
        <source>Show the open report again</source>
        <translation>重新显示打开的报告</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>查词(&amp;L)</translation>
    </message>
    <message>
        <source>How the selection is read, and what a dictionary says</source>
        <translation>选中的文字怎么读，词典怎么说</translation>
    </message>
    <message>
        <source>&amp;Search this</source>
        <translation>搜索此词(&amp;S)</translation>
    </message>
    <message>
        <source>Search and count the selection in the library</source>
        <translation>在报告库中搜索并计数</translation>
    </message>
    <message>
        <source>&amp;Read aloud</source>
        <translation>朗读(&amp;R)</translation>
    </message>
    <message>
        <source>Speak the selection, where the system has a voice</source>
        <translation>朗读选中的文字（系统须有语音）</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>关键词(&amp;K)</translation>
    </message>
    <message>
        <source>Key terms of the report or the selection, and every place of a term</source>
        <translation>报告或选中文字的关键词,以及词语的每一处</translation>
    </message>
    <message>
        <source>&amp;Name this…</source>
        <translation>标为举措(&amp;N)…</translation>
    </message>
    <message>
        <source>Say that the selection names an initiative, or set one right</source>
        <translation>把选中的文字标为举措,或更正已标的举措</translation>
    </message>
    <message>
        <source>&amp;My words…</source>
        <translation>我的词表(&amp;M)…</translation>
    </message>
    <message>
        <source>Names, expressions and words of your own, for all reports</source>
        <translation>自己的名称、表达式和词语,用于所有报告</translation>
    </message>
    <message>
        <source>&amp;Dictionary…</source>
        <translation>词典(&amp;D)…</translation>
    </message>
    <message>
        <source>Choose a dictionary file in the form of CC-CEDICT</source>
        <translation>选择 CC-CEDICT 格式的词典文件</translation>
    </message>
    <message>
        <source>R&amp;ecent reports</source>
        <translation>最近的报告(&amp;E)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>&amp;Encoding…</source>
        <translation>编码(&amp;E)…</translation>
    </message>
    <message>
        <source>See how the open report reads in each encoding, and choose</source>
        <translation>查看当前报告在各种编码下的样子并选择</translation>
    </message>
    <message>
        <source>&amp;Split into its reports</source>
        <translation>拆分为多份报告(&amp;S)</translation>
    </message>
    <message>
        <source>Make a report of each that the open file holds</source>
        <translation>把当前文件里的几份报告各自独立出来</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Former versions of the open report, to have again or to save</source>
        <translation>当前报告的旧版本：换回或保存</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>监看的文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Folders from which new reports are taken in at once</source>
        <translation>其中的新报告会立即收入文库</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>What was removed, to have again</source>
        <translation>查看并找回移走的东西</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Write the library, its files and bookmarks to one zip, verified</source>
        <translation>把报告库、原文件和书签写成一个 zip 并核对</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Put a backup in place of the library, which is kept</source>
        <translation>用备份取代当前报告库；当前报告库会保留</translation>
    </message>
    <message>
        <source>&amp;Merge a backup…</source>
        <translation>合并备份(&amp;M)…</translation>
    </message>
    <message>
        <source>Add what a backup, or another library&apos;s, holds</source>
        <translation>收入一份备份（也可以是别的报告库的）里的东西</translation>
    </message>
    <message>
        <source>&amp;Check the library</source>
        <translation>检查报告库(&amp;C)</translation>
    </message>
    <message>
        <source>Look for damage in every part; nothing is changed</source>
        <translation>逐处检查有无损坏；不作任何改动</translation>
    </message>
    <message>
        <source>Make the &amp;index anew</source>
        <translation>重建索引(&amp;I)</translation>
    </message>
    <message>
        <source>Make the index of search again from the library</source>
        <translation>由报告库重新生成检索索引</translation>
    </message>
    <message>
        <source>&amp;Open another library…</source>
        <translation>打开另一报告库(&amp;O)…</translation>
    </message>
    <message>
        <source>Close this library and open that of another folder</source>
        <translation>关闭此报告库，打开另一文件夹里的报告库</translation>
    </message>
    <message>
        <source>Reset type</source>
        <translation>恢复默认版式</translation>
    </message>
    <message>
        <source>Size, pitch, length, indent, face and window texts as usual</source>
        <translation>字号、行距、行长、缩进、字体和界面文字恢复默认</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>Colour &amp;1</source>
        <translation>颜色(&amp;1)</translation>
    </message>
    <message>
        <source>Colour &amp;2</source>
        <translation>颜色(&amp;2)</translation>
    </message>
    <message>
        <source>Colour &amp;3</source>
        <translation>颜色(&amp;3)</translation>
    </message>
    <message>
        <source>Colour &amp;4</source>
        <translation>颜色(&amp;4)</translation>
    </message>
    <message>
        <source>Colour &amp;5</source>
        <translation>颜色(&amp;5)</translation>
    </message>
    <message>
        <source>Colour &amp;6</source>
        <translation>颜色(&amp;6)</translation>
    </message>
    <message>
        <source>Colour the bookmark here, or keep the selection in this colour</source>
        <translation>给此处的书签上色，或以此颜色保存所选文字</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>批注(&amp;N)…</translation>
    </message>
    <message>
        <source>Change note, colour and tags of the bookmark here</source>
        <translation>修改此处书签的批注、颜色和标签</translation>
    </message>
    <message>
        <source>Delete the bookmark here, or that chosen in the table</source>
        <translation>删除此处的书签，或表中所选的书签</translation>
    </message>
    <message>
        <source>N&amp;ext bookmark</source>
        <translation>下一个书签(&amp;E)</translation>
    </message>
    <message>
        <source>Select the next bookmark</source>
        <translation>选中下一个书签</translation>
    </message>
    <message>
        <source>&amp;Previous bookmark</source>
        <translation>上一个书签(&amp;P)</translation>
    </message>
    <message>
        <source>Select the bookmark before</source>
        <translation>选中上一个书签</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Set right…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>(a thing of its own)</source>
        <translation>(独立的一项)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>等同于</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Note, colour, tags…</source>
        <translation>批注、颜色、标签…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>A note, in Markdown; may stay empty</source>
        <translation>批注，用 Markdown 书写；可以留空</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>The note as it will look</source>
        <translation>批注的样子</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>标签，用逗号分开</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>my words</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>set right</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>My words</source>
        <translation>我的词表</translation>
    </message>
    <message>
        <source>What you say here holds for every report, comes before what was found by itself, and is marked as yours.</source>
        <translation>这里所写的适用于每份报告,优先于自动识别的结果,并标明是您的。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>从文件取入…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>写入文件…</translation>
    </message>
    <message>
        <source>Words, in either script</source>
        <translation>文字,简繁均可</translation>
    </message>
    <message>
        <source>the other name</source>
        <translation>另一名称</translation>
    </message>
    <message>
        <source>What the line says</source>
        <translation>此行的意思</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>等同于</translation>
    </message>
    <message>
        <source>An expression is of RE2&apos;s syntax and is read in simplified characters: [一二三]号院, 同心.{2,4}行动</source>
        <translation>表达式用 RE2 语法,按简体字匹配:[一二三]号院,同心.{2,4}行动</translation>
    </message>
    <message>
        <source>In the open report: {count} ×</source>
        <translation>本报告中 {count} 处</translation>
    </message>
    <message>
        <source>“{words}” stands in {count} other reports too.</source>
        <translation>“{words}”还见于另外 {count} 份报告。</translation>
    </message>
    <message>
        <source>Hold this for all reports</source>
        <translation>用于所有报告</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>意思</translation>
    </message>
    <message>
        <source>Kind, or same as</source>
        <translation>类别或等同于</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names by expression</source>
        <translation>名称(表达式)</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>不是名称</translation>
    </message>
    <message>
        <source>No names by expression</source>
        <translation>不是名称(表达式)</translation>
    </message>
    <message>
        <source>Word kept whole</source>
        <translation>不切分的词</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Library</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>要览</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Close {pane}</source>
        <translation>关闭{pane}</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Repairs in it: {list}</source>
        <translation>其中的修复：{list}</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Source, as it came</source>
        <translation>原来的文本</translation>
    </message>
    <message>
        <source>How much has been read</source>
        <translation>已读多少</translation>
    </message>
    <message>
        <source>Source of what is on the screen</source>
        <translation>屏幕上这一段的原文</translation>
    </message>
    <message>
        <source>Where marks lie</source>
        <translation>标记的分布</translation>
    </message>
    <message>
        <source>Close this report</source>
        <translation>收起这份报告</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Save it again where it came from, then import that.</source>
        <translation>请从来源重新保存，再导入。</translation>
    </message>
    <message>
        <source>Open it with its password, save it without one, import that.</source>
        <translation>请用密码打开，另存为无密码的文件，再导入。</translation>
    </message>
    <message>
        <source>Have its text recognised (OCR) first, then import that.</source>
        <translation>请先做文字识别（OCR），再导入。</translation>
    </message>
    <message>
        <source>Unpack it, then import what it holds.</source>
        <translation>请解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>Save it as Word (.docx), PDF or text, then import that.</source>
        <translation>请另存为 Word (.docx)、PDF 或文本，再导入。</translation>
    </message>
    <message>
        <source>This is no document; choose another file.</source>
        <translation>这不是文档，请另选文件。</translation>
    </message>
    <message>
        <source>Ask its owner for permission, or copy it to your own folder.</source>
        <translation>请向所有者要权限，或复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>See whether it was moved or its disk is connected; then again.</source>
        <translation>请看它是否移走、磁盘是否接好，再试一次。</translation>
    </message>
    <message>
        <source>Save the part you need as a file of its own.</source>
        <translation>请把需要的部分另存为单独的文件。</translation>
    </message>
    <message>
        <source>Copy its text in the program it opens in, then paste it here.</source>
        <translation>请在能打开它的程序里复制文字，再粘贴到这里。</translation>
    </message>
    <message>
        <source>has no text in it</source>
        <translation>里面没有文字</translation>
    </message>
    <message>
        <source>is a picture ({0}), not text</source>
        <translation>是图片（{0}），不是文字</translation>
    </message>
    <message>
        <source>is a PDF that holds pictures of pages, no text</source>
        <translation>是只有页面图片、没有文字的 PDF</translation>
    </message>
    <message>
        <source>is protected by a password</source>
        <translation>有密码保护</translation>
    </message>
    <message>
        <source>is an archive ({0})</source>
        <translation>是压缩包（{0}）</translation>
    </message>
    <message>
        <source>is an office document of the old kind (.doc, .xls, .ppt)</source>
        <translation>是旧格式的办公文档（.doc、.xls、.ppt）</translation>
    </message>
    <message>
        <source>is a document of another kind ({0})</source>
        <translation>是另一种文档（{0}）</translation>
    </message>
    <message>
        <source>is no text ({0})</source>
        <translation>不是文字（{0}）</translation>
    </message>
    <message>
        <source>is no text in any encoding that Jiandu knows</source>
        <translation>不是简牍认识的任何编码的文字</translation>
    </message>
    <message>
        <source>is not in {0}: its byte {1} fits nothing</source>
        <translation>不是 {0}：第 {1} 个字节无法对应</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>may not be read by you</source>
        <translation>您没有读取权限</translation>
    </message>
    <message>
        <source>is a folder that you may not look into</source>
        <translation>是您无权查看的文件夹</translation>
    </message>
    <message>
        <source>is too large: {0} MB, where {1} MB is the limit</source>
        <translation>太大：{0} MB，上限是 {1} MB</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>is made in a way that would fill or stop this computer</source>
        <translation>其结构会占满或卡住电脑</translation>
    </message>
    <message>
        <source>could not be read: the worker that read it stopped</source>
        <translation>无法读取：读取它的进程停止了</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>another program is holding the library; try again</source>
        <translation>另一程序正占用报告库，请再试一次</translation>
    </message>
    <message>
        <source>the disk is full; nothing was stored</source>
        <translation>磁盘已满，什么都没有存下</translation>
    </message>
    <message>
        <source>the library is gone; is its disk still connected?</source>
        <translation>找不到报告库，磁盘是否还连接着？</translation>
    </message>
    <message>
        <source>the disk reports an error; is it still connected?</source>
        <translation>磁盘报告错误，是否还连接着？</translation>
    </message>
    <message>
        <source>you have no permission to write there</source>
        <translation>您没有写入权限</translation>
    </message>
    <message>
        <source>a newer Jiandu wrote this library; please update Jiandu</source>
        <translation>此报告库由更新的简牍写成，请更新简牍</translation>
    </message>
    <message>
        <source>this is not a library of Jiandu, or it is damaged</source>
        <translation>这不是简牍的报告库，或已损坏</translation>
    </message>
    <message>
        <source>the file is empty; a library was here, restore a backup</source>
        <translation>文件是空的，这里曾有报告库，请恢复备份</translation>
    </message>
    <message>
        <source>the library is damaged</source>
        <translation>报告库已损坏</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>Paused: {done} of {total} read anew</source>
        <translation>已暂停：重读了 {done}/{total}</translation>
    </message>
    <message>
        <source>Reading anew: {done} of {total}</source>
        <translation>正在重读：{done}/{total}</translation>
    </message>
    <message>
        <source>Jiandu has better rules now. Click to pause, or to go on.</source>
        <translation>简牍有了更好的规则，正在重新分析报告。点击可暂停或继续。</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>not repaired</source>
        <translation>未修复</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>As found</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Simplified, mainland wording</source>
        <translation>简体（大陆用词）</translation>
    </message>
    <message>
        <source>Traditional, Taiwan wording</source>
        <translation>繁体（台湾用词）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong wording</source>
        <translation>繁体（香港用词）</translation>
    </message>
    <message>
        <source>Trad. TW</source>
        <translation>繁体·台</translation>
    </message>
    <message>
        <source>Trad. HK</source>
        <translation>繁体·港</translation>
    </message>
    <message>
        <source>simp.</source>
        <translation>简</translation>
    </message>
    <message>
        <source>trad.</source>
        <translation>繁</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>uncertain characters</source>
        <translation>不确定的字</translation>
    </message>
    <message>
        <source>read {percent} %</source>
        <translation>已读 {percent} %</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>What</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Title or passage</source>
        <translation>标题或段落</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移走时间</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>What was removed stays here until the trash is emptied.</source>
        <translation>移走的东西都在这里，直到清空回收站。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Delete all that is in the trash? This can&apos;t be undone.</source>
        <translation>删除回收站里的所有东西？此举无法撤销。</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>This library can&apos;t be opened.</source>
        <translation>无法打开这个报告库。</translation>
    </message>
    <message>
        <source>Nothing in it has been changed.</source>
        <translation>其中的东西没有任何改动。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>打开另一报告库…</translation>
    </message>
    <message>
        <source>Open it for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Save what can be read, elsewhere…</source>
        <translation>把能读出的存到别处…</translation>
    </message>
    <message>
        <source>Open the latest backup, elsewhere…</source>
        <translation>在别处打开最近的备份…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>报告库所在文件夹</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>正在保存能读出的内容…</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>add bookmark</source>
        <translation>加书签</translation>
    </message>
    <message>
        <source>change bookmark</source>
        <translation>修改书签</translation>
    </message>
    <message>
        <source>settle a character</source>
        <translation>确定字形</translation>
    </message>
    <message>
        <source>remove bookmark</source>
        <translation>删除书签</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>withdraw a correction</source>
        <translation>撤回更正</translation>
    </message>
    <message>
        <source>mark report</source>
        <translation>标记报告</translation>
    </message>
    <message>
        <source>change tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>remove report</source>
        <translation>移除报告</translation>
    </message>
    <message>
        <source>pin figures</source>
        <translation>收藏数字</translation>
    </message>
    <message>
        <source>take pins off</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>import annotations</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>keep as new version</source>
        <translation>作为新版本</translation>
    </message>
    <message>
        <source>split the report</source>
        <translation>拆分报告</translation>
    </message>
    <message>
        <source>use another version</source>
        <translation>换用另一版本</translation>
    </message>
    <message>
        <source>choose the encoding</source>
        <translation>选择编码</translation>
    </message>
    <message>
        <source>change my words</source>
        <translation>修改我的词表</translation>
    </message>
    <message>
        <source>restore from the trash</source>
        <translation>从回收站恢复</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>HK dollars</source>
        <translation>港元</translation>
    </message>
    <message>
        <source>NT dollars</source>
        <translation>新台币元</translation>
    </message>
    <message>
        <source>patacas</source>
        <translation>澳门元</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>euros</source>
        <translation>欧元</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Former versions of “{title}”, the latest first.</source>
        <translation>《{title}》的旧版本，最近的在前。</translation>
    </message>
    <message>
        <source>“{title}” has no former versions.</source>
        <translation>《{title}》没有旧版本。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>被替换于</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Make it the present one</source>
        <translation>换回这个版本</translation>
    </message>
    <message>
        <source>Save its file…</source>
        <translation>保存其文件…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A wording also puts one region&apos;s words for another&apos;s (软件 → 軟體). Some words of reports change their meaning (对象 → 物件). Names in 《》 and “ ” keep their words.

Show it all the same?</source>
        <translation>用词转换会把一地的词换成另一地的词（软件 → 軟體），报告里有些词会因此变意（对象 → 物件）。《》和“”里的名称不变。

仍要显示吗？</translation>
    </message>
    <message>
        <source>Here it is {form}</source>
        <translation>此处为 {form}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Choose a dictionary…</source>
        <translation>选择词典…</translation>
    </message>
    <message>
        <source>Search this</source>
        <translation>搜索此词</translation>
    </message>
    <message>
        <source>A dictionary in the form of CC-CEDICT</source>
        <translation>CC-CEDICT 格式的词典</translation>
    </message>
</context>
</TS>
