<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Card</name>
    <message>
        <source>damaged nearby: check the source</source>
        <translation>邻近有损坏，请核对原文</translation>
    </message>
    <message>
        <source>uncertain: may also be</source>
        <translation>不确定，也可能是</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>No reports yet.</source>
        <translation>还没有报告。</translation>
    </message>
    <message>
        <source>Drop files here, or import them.</source>
        <translation>把文件拖到这里，或者导入。</translation>
    </message>
    <message>
        <source>Jiandu repairs them, shows them in either script, and marks figures and initiatives.</source>
        <translation>简牍修复文本，可看简繁，标出数字与举措。</translation>
    </message>
    <message>
        <source>Open the sample reports</source>
        <translation>打开示例报告</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
</context>
<context>
    <name>Import</name>
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
        <source>Not imported: {count}</source>
        <translation>未能导入：{count}</translation>
    </message>
    <message>
        <source>Reading {done} of {total}…</source>
        <translation>正在读取 {done} / {total}…</translation>
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
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>(no longer in the text)</source>
        <translation>（已不在文中）</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>{figures} fig. · {initiatives} init.</source>
        <translation>{figures} 数字 · {initiatives} 举措</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Filter titles, places, dates</source>
        <translation>筛选标题、地点、日期</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Show the report in this form</source>
        <translation>以这种文字显示报告</translation>
    </message>
    <message>
        <source>&amp;Wordings</source>
        <translation>用词(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>界面语言(&amp;L)</translation>
    </message>
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
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
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
        <source>Delete the bookmark that is chosen in the table</source>
        <translation>删除表中选中的书签</translation>
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
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>深色底，浅色字</translation>
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
    <name>Undo</name>
    <message>
        <source>add bookmark</source>
        <translation>加书签</translation>
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
        <source>remove report</source>
        <translation>移除报告</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>A wording also puts one region&apos;s words for another&apos;s (软件 → 軟體). Some words of reports change their meaning (对象 → 物件). Names in 《》 and “ ” keep their words.

Show it all the same?</source>
        <translation>用词转换会把一地的词换成另一地的词（软件 → 軟體），报告里有些词会因此变意（对象 → 物件）。《》和“”里的名称不变。

仍要显示吗？</translation>
    </message>
    <message>
        <source>Note for this passage (may stay empty):</source>
        <translation>给这段话的批注（可留空）：</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Here it is {form}</source>
        <translation>此处为 {form}</translation>
    </message>
</context>
</TS>
