<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Card</name>
    <message>
        <source>damaged nearby: check the source</source>
        <translation>鄰近有損壞，請核對原文</translation>
    </message>
    <message>
        <source>uncertain: may also be</source>
        <translation>不確定，也可能是</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>No reports yet.</source>
        <translation>還沒有報告。</translation>
    </message>
    <message>
        <source>Drop files here, or import them.</source>
        <translation>把檔案拖到這裡，或者匯入。</translation>
    </message>
    <message>
        <source>Jiandu repairs them, shows them in either script, and marks figures and initiatives.</source>
        <translation>簡牘修復文字，可看簡繁，標出數字與舉措。</translation>
    </message>
    <message>
        <source>Open the sample reports</source>
        <translation>開啟範例報告</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>匯入檔案</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not imported: {count}</source>
        <translation>未能匯入：{count}</translation>
    </message>
    <message>
        <source>Reading {done} of {total}…</source>
        <translation>正在讀取 {done} / {total}…</translation>
    </message>
</context>
<context>
    <name>Initiative</name>
    <message>
        <source>programme</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平臺</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基地</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>event</source>
        <translation>會展</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>方略</translation>
    </message>
    <message>
        <source>mechanism</source>
        <translation>機制</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>舉措</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>所計</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>原為</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>改為</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依據</translation>
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
        <translation>{figures} 數字 · {initiatives} 舉措</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Filter titles, places, dates</source>
        <translation>篩選標題、地點、日期</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Show the report in this form</source>
        <translation>以這種文字顯示報告</translation>
    </message>
    <message>
        <source>&amp;Wordings</source>
        <translation>用詞(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>介面語言(&amp;L)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>Take files into the library</source>
        <translation>把檔案收進報告庫</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>匯入資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>Take all reports of a folder into the library</source>
        <translation>把一個資料夾裡的報告都收進報告庫</translation>
    </message>
    <message>
        <source>&amp;Remove report</source>
        <translation>移除報告(&amp;R)</translation>
    </message>
    <message>
        <source>Put the open report into the trash</source>
        <translation>把開啟的報告放進資源回收筒</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>Close Jiandu; it opens again where you left it</source>
        <translation>關閉簡牘；下次開啟仍在原處</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
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
        <translation>加書籤(&amp;B)…</translation>
    </message>
    <message>
        <source>Keep the selection, or the sentence, with a note</source>
        <translation>記下選取的文字或所在的句子，可加批註</translation>
    </message>
    <message>
        <source>&amp;Delete bookmark</source>
        <translation>刪除書籤(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the bookmark that is chosen in the table</source>
        <translation>刪除表中選取的書籤</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>Next &amp;script</source>
        <translation>切換文字(&amp;S)</translation>
    </message>
    <message>
        <source>As found, simplified, traditional: one after the other</source>
        <translation>原文、簡體、繁體，依次切換</translation>
    </message>
    <message>
        <source>&amp;Mind the edges of words</source>
        <translation>轉換時顧及詞界(&amp;M)</translation>
    </message>
    <message>
        <source>Convert no phrase that cuts a word in two</source>
        <translation>不轉換把詞切成兩半的片語</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>深色底，淺色字</translation>
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
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation>繁體（臺灣）</translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation>繁體（香港）</translation>
    </message>
    <message>
        <source>Simplified, mainland wording</source>
        <translation>簡體（大陸用詞）</translation>
    </message>
    <message>
        <source>Traditional, Taiwan wording</source>
        <translation>繁體（臺灣用詞）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong wording</source>
        <translation>繁體（香港用詞）</translation>
    </message>
    <message>
        <source>simp.</source>
        <translation>簡</translation>
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
        <translation>無</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>initiatives</source>
        <translation>舉措</translation>
    </message>
    <message>
        <source>repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>uncertain characters</source>
        <translation>不確定的字</translation>
    </message>
    <message>
        <source>read {percent} %</source>
        <translation>已讀 {percent} %</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>add bookmark</source>
        <translation>加書籤</translation>
    </message>
    <message>
        <source>settle a character</source>
        <translation>確定字形</translation>
    </message>
    <message>
        <source>remove bookmark</source>
        <translation>刪除書籤</translation>
    </message>
    <message>
        <source>remove report</source>
        <translation>移除報告</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>A wording also puts one region&apos;s words for another&apos;s (软件 → 軟體). Some words of reports change their meaning (对象 → 物件). Names in 《》 and “ ” keep their words.

Show it all the same?</source>
        <translation>用詞轉換會把一地的詞換成另一地的詞（软件 → 軟體），報告裡有些詞會因此變意（对象 → 物件）。《》和“”裡的名稱不變。

仍要顯示嗎？</translation>
    </message>
    <message>
        <source>Note for this passage (may stay empty):</source>
        <translation>給這段話的批註（可留空）：</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Here it is {form}</source>
        <translation>此處為 {form}</translation>
    </message>
</context>
</TS>
