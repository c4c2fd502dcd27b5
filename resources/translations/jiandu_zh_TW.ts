<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Card</name>
    <message>
        <source>named here: {count} ×</source>
        <translation>文中出現 {count} 次</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>發文機關</translation>
    </message>
    <message>
        <source>run by</source>
        <translation>主辦</translation>
    </message>
    <message>
        <source>also written</source>
        <translation>又作</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>first named in</source>
        <translation>最先見於</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>屬於</translation>
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
        <translation>此處轉換沒有把握，也可能是：</translation>
    </message>
    <message>
        <source>action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>period</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>per</source>
        <translation>每</translation>
    </message>
    <message>
        <source>Damaged nearby: a digit may be missing. Check the source.</source>
        <translation>鄰近有損壞，可能少了數字，請核對原文。</translation>
    </message>
    <message>
        <source>The text itself confirms it.</source>
        <translation>文中所列與此相符。</translation>
    </message>
    <message>
        <source>The text itself gives another number.</source>
        <translation>文中所列與此不符。</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>連出處複製</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是數字</translation>
    </message>
    <message>
        <source>Not an initiative</source>
        <translation>不是舉措</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>恢復此修復</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回此修復</translation>
    </message>
    <message>
        <source>Take back all of this rule</source>
        <translation>撤回這一規則的全部修復</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>下一處提及</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>As the system</source>
        <translation>隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黃</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>&amp;Wordings</source>
        <translation>用詞(&amp;W)</translation>
    </message>
    <message>
        <source>Mar&amp;ks</source>
        <translation>標記(&amp;K)</translation>
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
        <translation>行長(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>首行縮排(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>介面語言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Justify lines</source>
        <translation>兩端對齊(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Serif face</source>
        <translation>明體(&amp;S)</translation>
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
        <translation>備份報告庫</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Put “{name}” in place of the library? What is here now is kept beside it, under another name.</source>
        <translation>用「{name}」取代目前報告庫？現在的報告庫會改名保留在旁邊。</translation>
    </message>
    <message>
        <source>Merge a backup</source>
        <translation>合併備份</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>正在合併…</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>正在檢查報告庫…</translation>
    </message>
    <message>
        <source>Making the index anew…</source>
        <translation>正在重建索引…</translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation>已備份並核對：{file}</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>The index of search has been made anew.</source>
        <translation>檢索索引已重建。</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>複製清單</translation>
    </message>
    <message>
        <source>Merged: {added} reports are new, {known} were known; {marks} bookmarks</source>
        <translation>已合併：新增 {added} 份報告，已有 {known} 份；書籤 {marks} 個</translation>
    </message>
    <message>
        <source>{count} could not be taken</source>
        <translation>{count} 份未能收入</translation>
    </message>
    <message>
        <source>The library is sound: {count} reports, no fault.</source>
        <translation>報告庫完好：{count} 份報告，沒有發現問題。</translation>
    </message>
    <message>
        <source>{count} faults: {lines}</source>
        <translation>發現 {count} 處問題：{lines}</translation>
    </message>
    <message>
        <source>Restore a backup, or import these reports again.</source>
        <translation>請還原備份，或重新匯入這些報告。</translation>
    </message>
    <message>
        <source>Restored from {name}. What was here before is now {kept}.</source>
        <translation>已從 {name} 還原。原來的報告庫現名 {kept}。</translation>
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
        <translation>紅色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>藍色</translation>
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
        <translation>{count} 個數字</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>{count} figures written</source>
        <translation>已寫出 {count} 個數字</translation>
    </message>
    <message>
        <source>{count} did not fit; write CSV for all of them</source>
        <translation>{count} 個寫不下；要全部請匯出 CSV</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Take pin off</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>轉到原句</translation>
    </message>
    <message>
        <source>Compare over places and years</source>
        <translation>按地區和年份比較</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Counted, in either script</source>
        <translation>指標（簡繁均可）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Years: 2019-2023</source>
        <translation>年份：2019-2023</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>舉措</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>報告標題</translation>
    </message>
    <message>
        <source>Words of the sentence</source>
        <translation>句中詞語</translation>
    </message>
    <message>
        <source>Unit: 家, %, CNY, mu</source>
        <translation>單位：家、%、CNY、mu</translation>
    </message>
    <message>
        <source>Amount: 100-2000, 1万-</source>
        <translation>數值：100-2000、1萬-</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部類別</translation>
    </message>
    <message>
        <source>However exact</source>
        <translation>不限準確程度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>準確程度</translation>
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
        <translation>更多篩選</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>回到報告</translation>
    </message>
    <message>
        <source>By measure</source>
        <translation>按指標</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地區</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年份</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Click: only these.</source>
        <translation>點擊：只看這些。</translation>
    </message>
    <message>
        <source>Click: only these. Enter: compare over places and years.</source>
        <translation>按一下：只看這些。Enter：按地區和年份比較。</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>計入</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>報告所說</translation>
    </message>
    <message>
        <source>Earlier report</source>
        <translation>此前報告</translation>
    </message>
    <message>
        <source>you said so</source>
        <translation>您已認定</translation>
    </message>
    <message>
        <source>{words} makes it another measure</source>
        <translation>“{words}”使之成為另一指標</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>用詞相同</translation>
    </message>
    <message>
        <source>same noun {noun}</source>
        <translation>同一中心詞“{noun}”</translation>
    </message>
    <message>
        <source>both say {words}</source>
        <translation>共有“{words}”</translation>
    </message>
    <message>
        <source>only this says {words}</source>
        <translation>僅此處有“{words}”</translation>
    </message>
    <message>
        <source>does not say {words}</source>
        <translation>此處無“{words}”</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
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
        <translation>較早的報告</translation>
    </message>
    <message>
        <source>The later report</source>
        <translation>較晚的報告</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>對調</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>篩選這些行</translation>
    </message>
    <message>
        <source>Which names</source>
        <translation>哪些名稱</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>較早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>較晚</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Shared passages</source>
        <translation>相同段落</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>shared: {left} % of the earlier, {right} % of the later</source>
        <translation>相同部分：占較早的 {left} %，占較晚的 {right} %</translation>
    </message>
    <message>
        <source>the picture could not be written</source>
        <translation>圖片無法寫出</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>儲存圖表</translation>
    </message>
    <message>
        <source>What is counted, in either script</source>
        <translation>指標（簡繁均可）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>儲存圖表…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Places × years</source>
        <translation>地區 × 年份</translation>
    </message>
    <message>
        <source>Claims checked</source>
        <translation>前後核對</translation>
    </message>
    <message>
        <source>● as stated   ▲ at least   ▼ at most   ┃ between   ◯ hollow: a digit may be missing   red ring: reports disagree</source>
        <translation>● 如數   ▲ 至少   ▼ 至多   ┃ 介於   ◯ 空心：可能缺字   紅圈：報告之間不一致</translation>
    </message>
    <message>
        <source>Lines over years</source>
        <translation>逐年折線</translation>
    </message>
    <message>
        <source>Bars of one year</source>
        <translation>單年條形</translation>
    </message>
    <message>
        <source>A small chart for each place</source>
        <translation>每地一小圖</translation>
    </message>
    <message>
        <source>In all reports</source>
        <translation>在所有報告中</translation>
    </message>
    <message>
        <source>Compare with other reports</source>
        <translation>與其他報告比較</translation>
    </message>
    <message>
        <source>Compare with the open report</source>
        <translation>與開啟的報告比較</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>匯出報告</translation>
    </message>
    <message>
        <source>Name, in either script</source>
        <translation>名稱，簡繁皆可</translation>
    </message>
    <message>
        <source>These names…</source>
        <translation>這些名稱…</translation>
    </message>
    <message>
        <source>Mentions of the chosen one…</source>
        <translation>所選名稱的各處提及…</translation>
    </message>
    <message>
        <source>Reports that name it…</source>
        <translation>提及它的報告…</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>舉措</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} 份報告</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次數</translation>
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
        <translation>僅一份提及</translation>
    </message>
    <message>
        <source>Only in the earlier</source>
        <translation>僅較早者提及</translation>
    </message>
    <message>
        <source>Only in the later</source>
        <translation>僅較晚者提及</translation>
    </message>
    <message>
        <source>Named in both</source>
        <translation>兩份都提及</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>全部名稱</translation>
    </message>
    <message>
        <source>may be equal</source>
        <translation>可能相等</translation>
    </message>
    <message>
        <source>Go to: {where}</source>
        <translation>轉到：{where}</translation>
    </message>
    <message>
        <source>Show both side by side</source>
        <translation>並排顯示兩處</translation>
    </message>
    <message>
        <source>{year}: {count} reports</source>
        <translation>{year} 年：{count} 份報告</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後文</translation>
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
        <translation>目錄</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>沒有小標題</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>出了不該出的錯。</translation>
    </message>
    <message>
        <source>Your library is safe: everything you did was saved at once.</source>
        <translation>報告庫沒有受損：你做的每一步都已即時儲存。</translation>
    </message>
    <message>
        <source>What happened is written in {file}.</source>
        <translation>經過記錄在 {file}。</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>A reading room for work reports</source>
        <translation>工作報告閱覽室</translation>
    </message>
    <message>
        <source>Drop reports here: text, web pages, Word, PDF, EPUB.</source>
        <translation>把報告拖到這裡：文字、網頁、Word、PDF、EPUB。</translation>
    </message>
    <message>
        <source>Jiandu repairs them and shows them in either script.</source>
        <translation>簡牘修復文字，簡體繁體隨意切換。</translation>
    </message>
    <message>
        <source>It marks figures and initiatives, and keeps your bookmarks.</source>
        <translation>標出數字與舉措，留住你的書籤。</translation>
    </message>
    <message>
        <source>Open the sample reports</source>
        <translation>開啟範例報告</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>Choose another file, or begin with the sample reports.</source>
        <translation>請另選檔案，或先開啟範例報告。</translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Read as {encoding}: {evidence}.</source>
        <translation>按 {encoding} 讀出：{evidence}。</translation>
    </message>
    <message>
        <source>Encodings, the likeliest first</source>
        <translation>各種編碼，最可能的在前</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>開頭的文字</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>照此讀出</translation>
    </message>
    <message>
        <source>Let the bytes decide</source>
        <translation>交給位元組判斷</translation>
    </message>
    <message>
        <source>The bytes are not in this encoding.</source>
        <translation>檔案的位元組不是這種編碼。</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>{share} % common characters</source>
        <translation>常用字佔 {share} %</translation>
    </message>
    <message>
        <source>a {0} byte order mark</source>
        <translation>有 {0} 位元組順序記號</translation>
    </message>
    <message>
        <source>plain ASCII</source>
        <translation>純 ASCII 文字</translation>
    </message>
    <message>
        <source>valid UTF-8 throughout</source>
        <translation>全文都是有效的 UTF-8</translation>
    </message>
    <message>
        <source>you have chosen it</source>
        <translation>是您選定的</translation>
    </message>
    <message>
        <source>{0} % of its characters are common ones</source>
        <translation>其中 {0} % 是常用字</translation>
    </message>
    <message>
        <source>but for {0} places where bytes fit nothing</source>
        <translation>但有 {0} 處位元組無法對應</translation>
    </message>
    <message>
        <source>it changes from line to line ({0})</source>
        <translation>各行編碼不一（{0}）</translation>
    </message>
    <message>
        <source>its last character is cut off ({0} bytes)</source>
        <translation>最後一個字被截斷（{0} 位元組）</translation>
    </message>
    <message>
        <source>part {0} of {1}</source>
        <translation>{1} 的第 {0} 部分</translation>
    </message>
    <message>
        <source>two encodings</source>
        <translation>兩種編碼</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Files of this kind say themselves how they are encoded.</source>
        <translation>這類檔案自己註明編碼，無須選擇。</translation>
    </message>
    <message>
        <source>Other encodings…</source>
        <translation>其他編碼…</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>沒有問題</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Web Annotations</source>
        <translation>網路批註（W3C）</translation>
    </message>
    <message>
        <source>Web Annotations, one a line</source>
        <translation>網路批註，每行一條</translation>
    </message>
    <message>
        <source>Notes for Obsidian, into a folder</source>
        <translation>Obsidian 筆記（寫入資料夾）</translation>
    </message>
    <message>
        <source>Export bookmarks</source>
        <translation>匯出書籤</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>匯入批註</translation>
    </message>
    <message>
        <source>{added} bookmarks added, {known} were here already.</source>
        <translation>新增書籤 {added} 個，已有 {known} 個。</translation>
    </message>
    <message>
        <source>it is of a whole document</source>
        <translation>針對整份文件</translation>
    </message>
    <message>
        <source>it has neither words nor a position</source>
        <translation>既無文字也無位置</translation>
    </message>
    <message>
        <source>its report is not in the library</source>
        <translation>庫中沒有這份報告</translation>
    </message>
    <message>
        <source>its words are not in the report</source>
        <translation>報告中沒有這段文字</translation>
    </message>
    <message>
        <source>{count} could not be placed:</source>
        <translation>{count} 條未能定位：</translation>
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
        <translation>恰為</translation>
    </message>
    <message>
        <source>about</source>
        <translation>約</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超過</translation>
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
        <translation>介於</translation>
    </message>
    <message>
        <source>count</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>length</source>
        <translation>長度</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面積</translation>
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
        <translation>體積</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>時長</translation>
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
        <translation>此後自動收入新放進去的檔案</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Only files with such names; ! leaves out. Empty: all reports.</source>
        <translation>只收入這樣命名的檔案；加 ! 為排除。留空則全部收入。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>檔名</translation>
    </message>
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
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Not imported: {count}</source>
        <translation>未能匯入：{count}</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>正在查看有哪些檔案…</translation>
    </message>
    <message>
        <source>Reading {done} of {total}…</source>
        <translation>正在讀取 {done} / {total}…</translation>
    </message>
    <message>
        <source>{rate} a second, {left} left</source>
        <translation>每秒 {rate} 份，還需 {left}</translation>
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
        <translation>正在重新讀取報告…</translation>
    </message>
    <message>
        <source>Reports ({kinds})</source>
        <translation>報告 ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Jiandu fetches nothing: save the page, then drop the file here.</source>
        <translation>簡牘不連網取文：請先儲存網頁，再把檔案拖到這裡。</translation>
    </message>
    <message>
        <source>There is no text and no file on the clipboard.</source>
        <translation>剪貼簿裡沒有文字，也沒有檔案。</translation>
    </message>
    <message>
        <source>An import was cut short: {names}</source>
        <translation>有一次匯入中斷了：{names}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>繼續匯入</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不再繼續</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>Reports that come into these folders are taken into the library at once.</source>
        <translation>放進這些資料夾的報告會立即收入文庫。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>加入資料夾…</translation>
    </message>
    <message>
        <source>Watch it no more</source>
        <translation>不再監看</translation>
    </message>
    <message>
        <source>(not there now)</source>
        <translation>（現在找不到）</translation>
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
        <source>Search</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>報告</translation>
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
        <source>Times</source>
        <translation>次數</translation>
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
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>(no longer in the text)</source>
        <translation>（已不在文中）</translation>
    </message>
    <message>
        <source>Search this report, in either script</source>
        <translation>在本報告中尋找，簡繁皆可</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>篩選這些列</translation>
    </message>
    <message>
        <source>About this initiative</source>
        <translation>這一舉措的情況</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>In others</source>
        <translation>他處</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>權重</translation>
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
        <translation>哪些書籤</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>resembles “{title}”</source>
        <translation>與《{title}》相似</translation>
    </message>
    <message>
        <source>Keep as its new version</source>
        <translation>作為它的新版本</translation>
    </message>
    <message>
        <source>holds {count} reports</source>
        <translation>含有 {count} 份報告</translation>
    </message>
    <message>
        <source>Split it</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>may be in another encoding</source>
        <translation>編碼可能有誤</translation>
    </message>
    <message>
        <source>Look at the encodings</source>
        <translation>查看各種編碼</translation>
    </message>
    <message>
        <source>This file holds one report; there is nothing to split.</source>
        <translation>這個檔案只有一份報告，無須拆分。</translation>
    </message>
    <message>
        <source>This file holds {count} reports.</source>
        <translation>這個檔案含有 {count} 份報告。</translation>
    </message>
    <message>
        <source>Split into {count} reports</source>
        <translation>拆分為 {count} 份</translation>
    </message>
    <message>
        <source>Keep it whole</source>
        <translation>保持完整</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>複製清單</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>What is to be settled</source>
        <translation>待處理事項</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>What about it</source>
        <translation>情況</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎麼辦</translation>
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
        <translation>剩餘 {count} 份</translation>
    </message>
    <message>
        <source>Import: {words}</source>
        <translation>匯入：{words}</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>此報告庫以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>Copy what I wrote</source>
        <translation>複製我寫的文字</translation>
    </message>
    <message>
        <source>Not stored ({what}): {reason}</source>
        <translation>未能儲存（{what}）：{reason}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys and signs</source>
        <translation>按鍵與記號</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>記號的意思</translation>
    </message>
    <message>
        <source>Held: the source of what is on the screen, as it came</source>
        <translation>按住：看螢幕上這一段的原文</translation>
    </message>
</context>
<context>
    <name>Keywords</name>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
    </message>
    <message>
        <source>Held against {count} of {total} reports</source>
        <translation>與 {total} 份報告中的 {count} 份對照</translation>
    </message>
    <message>
        <source>Held against the language at large</source>
        <translation>與一般語言對照</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>本報告</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>選中的文字</translation>
    </message>
    <message>
        <source>This report only</source>
        <translation>僅本報告</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整個庫</translation>
    </message>
    <message>
        <source>Key terms of</source>
        <translation>關鍵詞範圍</translation>
    </message>
    <message>
        <source>Places of the term in</source>
        <translation>詞語出處範圍</translation>
    </message>
    <message>
        <source>Any term</source>
        <translation>任意詞語</translation>
    </message>
    <message>
        <source>Key terms</source>
        <translation>關鍵詞</translation>
    </message>
    <message>
        <source>Term in context</source>
        <translation>詞語上下文</translation>
    </message>
    <message>
        <source>Keep this word whole</source>
        <translation>此詞不切分</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 處</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>Counts</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金額</translation>
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
        <translation>舉措</translation>
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
        <translation>核對</translation>
    </message>
    <message>
        <source>Doubtful repairs</source>
        <translation>存疑的修復</translation>
    </message>
    <message>
        <source>Certain repairs</source>
        <translation>確定的修復</translation>
    </message>
    <message>
        <source>Uncertain characters</source>
        <translation>不確定的字</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Search hits</source>
        <translation>尋找結果</translation>
    </message>
    <message>
        <source>How many: solid line</source>
        <translation>數量：實線</translation>
    </message>
    <message>
        <source>Sums of money: double line</source>
        <translation>金額：雙線</translation>
    </message>
    <message>
        <source>Shares and ratios: broken line</source>
        <translation>比例：虛線</translation>
    </message>
    <message>
        <source>Lengths, areas, times: dotted line</source>
        <translation>長度、面積、時間：點線</translation>
    </message>
    <message>
        <source>Named programmes, campaigns, documents: diamond</source>
        <translation>有名稱的專案、行動、文件：菱形</translation>
    </message>
    <message>
        <source>Initiatives by your own words or corrections: hollow diamond, double line</source>
        <translation>按我的詞表或更正標出的舉措:空心菱形、雙線</translation>
    </message>
    <message>
        <source>When: brackets below</source>
        <translation>日期：下方括線</translation>
    </message>
    <message>
        <source>Claims the text confirms (✓) or not (≠), in the margin</source>
        <translation>文中可核對的數：相符 ✓，不符 ≠，記在頁邊</translation>
    </message>
    <message>
        <source>Repairs to look at, and damage left: wave</source>
        <translation>存疑的修復與未修復的損壞：波線</translation>
    </message>
    <message>
        <source>Repairs there is no doubt about: faint dots</source>
        <translation>無疑的修復：淡點</translation>
    </message>
    <message>
        <source>Conversion is not sure of the form: one dot</source>
        <translation>轉換沒有把握的字：一點</translation>
    </message>
    <message>
        <source>Kept passages: bar in the margin</source>
        <translation>書籤：頁邊豎條</translation>
    </message>
    <message>
        <source>What was searched for: frame</source>
        <translation>尋找到的文字：方框</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Other than in the original beside it: line above</source>
        <translation>與旁邊的原文不同：上方有線</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Newest</source>
        <translation>最新匯入</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按標題</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地點</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>依標籤</translation>
    </message>
    <message>
        <source>No place stated</source>
        <translation>未註明地點</translation>
    </message>
    <message>
        <source>No date stated</source>
        <translation>未註明日期</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>{figures} fig. · {initiatives} init.</source>
        <translation>{figures} 數字 · {initiatives} 舉措</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Which reports</source>
        <translation>哪些報告</translation>
    </message>
    <message>
        <source>Of which year</source>
        <translation>哪一年</translation>
    </message>
    <message>
        <source>Of which place</source>
        <translation>哪個地方</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部報告</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>我的最愛</translation>
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
        <translation>篩選標題、地點、日期</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>從我的最愛移除</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>加入我的最愛</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>標為已讀</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>標為未讀</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>在旁邊開啟</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>放進資源回收筒</translation>
    </message>
    <message>
        <source>Tags, parted by commas:</source>
        <translation>標籤，用逗號分開：</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>This link is for a report that is not in this library: it was exported from another one, or the report has been removed since.</source>
        <translation>這個連結所指的報告不在本庫中：可能匯出自另一個庫，或報告已被移除。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
</context>
<context>
    <name>Menu</name>
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
        <source>&amp;Export report…</source>
        <translation>匯出報告(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the report with marks and notes as Word, HTML, Markdown</source>
        <translation>把報告連同標記和批註寫成 Word、HTML 或 Markdown</translation>
    </message>
    <message>
        <source>Export &amp;bookmarks…</source>
        <translation>匯出書籤(&amp;B)…</translation>
    </message>
    <message>
        <source>Write all bookmarks for other readers and collections of notes</source>
        <translation>寫出所有書籤，供其他閱讀器和筆記使用</translation>
    </message>
    <message>
        <source>Export &amp;notes to a folder…</source>
        <translation>匯出筆記到資料夾(&amp;N)…</translation>
    </message>
    <message>
        <source>Write a note for each report that has bookmarks, for Obsidian</source>
        <translation>為每份有書籤的報告寫一篇 Obsidian 筆記</translation>
    </message>
    <message>
        <source>Import &amp;annotations…</source>
        <translation>匯入批註(&amp;A)…</translation>
    </message>
    <message>
        <source>Take bookmarks from a file of Jiandu, Hypothesis or Thorium</source>
        <translation>從簡牘、Hypothesis 或 Thorium 的檔案取入書籤</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>存為 P&amp;DF…</translation>
    </message>
    <message>
        <source>Write the report as shown, with its marks, to a PDF file</source>
        <translation>把所見的報告連同記號寫成 PDF 檔案</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print the report as shown, with its marks</source>
        <translation>列印所見的報告，連同記號</translation>
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
        <source>&amp;Copy as shown</source>
        <translation>複製所見(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selection, or the sentence, as it is on the screen</source>
        <translation>按螢幕上的樣子複製選取的文字或所在的句子</translation>
    </message>
    <message>
        <source>Copy original with &amp;source</source>
        <translation>複製原文與出處(&amp;S)</translation>
    </message>
    <message>
        <source>Copy it as it came, with title, publisher, date, place, hash</source>
        <translation>複製原文，附標題、發布者、日期、位置與校驗值</translation>
    </message>
    <message>
        <source>Paste as rep&amp;ort</source>
        <translation>貼上為報告(&amp;O)</translation>
    </message>
    <message>
        <source>Take text, a web page or files from the clipboard in</source>
        <translation>把剪貼簿裡的文字、網頁或檔案收入文庫</translation>
    </message>
    <message>
        <source>&amp;Find in this report</source>
        <translation>在本報告中尋找(&amp;F)</translation>
    </message>
    <message>
        <source>Words in either script find both</source>
        <translation>簡體繁體互相查得到</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>尋找下一個(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>到下一處尋找結果</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>尋找上一個(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the place that was found before this one</source>
        <translation>到上一處尋找結果</translation>
    </message>
    <message>
        <source>Search the &amp;library</source>
        <translation>搜尋報告庫(&amp;L)</translation>
    </message>
    <message>
        <source>Search all reports, in either script</source>
        <translation>搜尋全部報告，簡繁皆可</translation>
    </message>
    <message>
        <source>Filter the lis&amp;t</source>
        <translation>篩選報告清單(&amp;T)</translation>
    </message>
    <message>
        <source>Filter the reports of the library by title, place or date</source>
        <translation>按標題、地點或日期篩選報告</translation>
    </message>
    <message>
        <source>Original &amp;beside</source>
        <translation>對照原文(&amp;B)</translation>
    </message>
    <message>
        <source>Show the source, as it came, beside the report</source>
        <translation>在旁邊顯示原來的文字</translation>
    </message>
    <message>
        <source>Two &amp;reports</source>
        <translation>兩份報告(&amp;R)</translation>
    </message>
    <message>
        <source>Open a second report beside this one; choose it in the list</source>
        <translation>在旁邊再開啟一份報告；在清單中選擇</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>Set the report in larger type</source>
        <translation>正文字級放大</translation>
    </message>
    <message>
        <source>Small&amp;er</source>
        <translation>縮小(&amp;E)</translation>
    </message>
    <message>
        <source>Set the report in smaller type</source>
        <translation>正文字級縮小</translation>
    </message>
    <message>
        <source>Us&amp;ual size</source>
        <translation>原來大小(&amp;U)</translation>
    </message>
    <message>
        <source>Set the report in the usual size</source>
        <translation>正文用通常字級</translation>
    </message>
    <message>
        <source>Larger &amp;window texts</source>
        <translation>介面文字放大(&amp;W)</translation>
    </message>
    <message>
        <source>Menus, tables and panes in larger type</source>
        <translation>選單、表格、窗格的字級放大</translation>
    </message>
    <message>
        <source>Smaller window texts</source>
        <translation>介面文字縮小</translation>
    </message>
    <message>
        <source>Menus, tables and panes in smaller type</source>
        <translation>選單、表格、窗格的字級縮小</translation>
    </message>
    <message>
        <source>&amp;Only the report</source>
        <translation>只看報告(&amp;O)</translation>
    </message>
    <message>
        <source>Hide all panes and bars; the same key brings them back</source>
        <translation>收起所有窗格和工具列，再按一次恢復</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>Fill the screen with the window</source>
        <translation>視窗佔滿螢幕</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一頁(&amp;B)</translation>
    </message>
    <message>
        <source>Go to where the last jump began</source>
        <translation>回到上次跳轉之前的位置</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>下一頁(&amp;F)</translation>
    </message>
    <message>
        <source>Undo going back</source>
        <translation>回到後退之前的位置</translation>
    </message>
    <message>
        <source>Next fi&amp;gure</source>
        <translation>下一個數字(&amp;G)</translation>
    </message>
    <message>
        <source>Select the next figure</source>
        <translation>選取下一個數字</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>上一個數字</translation>
    </message>
    <message>
        <source>Select the figure before</source>
        <translation>選取上一個數字</translation>
    </message>
    <message>
        <source>Next &amp;initiative</source>
        <translation>下一項舉措(&amp;I)</translation>
    </message>
    <message>
        <source>Select the next initiative</source>
        <translation>選取下一項舉措</translation>
    </message>
    <message>
        <source>Previous initiative</source>
        <translation>上一項舉措</translation>
    </message>
    <message>
        <source>Select the initiative before</source>
        <translation>選取上一項舉措</translation>
    </message>
    <message>
        <source>Next &amp;repair</source>
        <translation>下一處修復(&amp;R)</translation>
    </message>
    <message>
        <source>Select the next repair</source>
        <translation>選取下一處修復</translation>
    </message>
    <message>
        <source>Previous repair</source>
        <translation>上一處修復</translation>
    </message>
    <message>
        <source>Select the repair before</source>
        <translation>選取上一處修復</translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation>下一個標記(&amp;M)</translation>
    </message>
    <message>
        <source>Select the next mark of any kind</source>
        <translation>選取下一個標記，不論哪類</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一個標記</translation>
    </message>
    <message>
        <source>Select the mark before, of any kind</source>
        <translation>選取上一個標記，不論哪類</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一個窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>鍵盤轉到下一個窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一個窗格</translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation>鍵盤轉到上一個窗格</translation>
    </message>
    <message>
        <source>&amp;Keys and signs</source>
        <translation>按鍵與記號(&amp;K)</translation>
    </message>
    <message>
        <source>All keys, and what the marks in the text mean</source>
        <translation>所有按鍵，以及正文記號的意思</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>報告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文庫(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>詞語(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
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
        <source>&amp;Compare this measure</source>
        <translation>比較此指標(&amp;C)</translation>
    </message>
    <message>
        <source>Show what the figure at the caret counts in all reports</source>
        <translation>在所有報告中查看光標處數字所計的指標</translation>
    </message>
    <message>
        <source>All &amp;figures</source>
        <translation>全部數字(&amp;F)</translation>
    </message>
    <message>
        <source>Show the figures of all reports as one table</source>
        <translation>把所有報告的數字列成一表</translation>
    </message>
    <message>
        <source>All &amp;initiatives</source>
        <translation>所有舉措(&amp;I)</translation>
    </message>
    <message>
        <source>Show which reports name which programmes, campaigns, bases</source>
        <translation>看哪些報告提到哪些工程、行動、基地</translation>
    </message>
    <message>
        <source>Compare &amp;two reports</source>
        <translation>比較兩份報告(&amp;T)</translation>
    </message>
    <message>
        <source>Show what two reports share, and where they differ</source>
        <translation>看兩份報告的異同</translation>
    </message>
    <message>
        <source>Back to the &amp;report</source>
        <translation>回到報告(&amp;R)</translation>
    </message>
    <message>
        <source>Show the open report again</source>
        <translation>重新顯示打開的報告</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>查詞(&amp;L)</translation>
    </message>
    <message>
        <source>How the selection is read, and what a dictionary says</source>
        <translation>選取的文字怎麼讀，詞典怎麼說</translation>
    </message>
    <message>
        <source>&amp;Search this</source>
        <translation>搜尋此詞(&amp;S)</translation>
    </message>
    <message>
        <source>Search and count the selection in the library</source>
        <translation>在報告庫中搜尋並計數</translation>
    </message>
    <message>
        <source>&amp;Read aloud</source>
        <translation>朗讀(&amp;R)</translation>
    </message>
    <message>
        <source>Speak the selection, where the system has a voice</source>
        <translation>朗讀選取的文字（系統須有語音）</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>關鍵詞(&amp;K)</translation>
    </message>
    <message>
        <source>Key terms of the report or the selection, and every place of a term</source>
        <translation>報告或選中文字的關鍵詞,以及詞語的每一處</translation>
    </message>
    <message>
        <source>&amp;Name this…</source>
        <translation>標為舉措(&amp;N)…</translation>
    </message>
    <message>
        <source>Say that the selection names an initiative, or set one right</source>
        <translation>把選中的文字標為舉措,或更正已標的舉措</translation>
    </message>
    <message>
        <source>&amp;My words…</source>
        <translation>我的詞表(&amp;M)…</translation>
    </message>
    <message>
        <source>Names, expressions and words of your own, for all reports</source>
        <translation>自己的名稱、表達式和詞語,用於所有報告</translation>
    </message>
    <message>
        <source>&amp;Dictionary…</source>
        <translation>詞典(&amp;D)…</translation>
    </message>
    <message>
        <source>Choose a dictionary file in the form of CC-CEDICT</source>
        <translation>選擇 CC-CEDICT 格式的詞典檔案</translation>
    </message>
    <message>
        <source>R&amp;ecent reports</source>
        <translation>最近的報告(&amp;E)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暫無</translation>
    </message>
    <message>
        <source>&amp;Encoding…</source>
        <translation>編碼(&amp;E)…</translation>
    </message>
    <message>
        <source>See how the open report reads in each encoding, and choose</source>
        <translation>查看目前報告在各種編碼下的樣子並選擇</translation>
    </message>
    <message>
        <source>&amp;Split into its reports</source>
        <translation>拆分為多份報告(&amp;S)</translation>
    </message>
    <message>
        <source>Make a report of each that the open file holds</source>
        <translation>把目前檔案裡的幾份報告各自獨立出來</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Former versions of the open report, to have again or to save</source>
        <translation>目前報告的舊版本：換回或儲存</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>監看的資料夾(&amp;W)…</translation>
    </message>
    <message>
        <source>Folders from which new reports are taken in at once</source>
        <translation>其中的新報告會立即收入文庫</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>垃圾桶(&amp;T)…</translation>
    </message>
    <message>
        <source>What was removed, to have again</source>
        <translation>查看並找回移走的東西</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即備份(&amp;B)…</translation>
    </message>
    <message>
        <source>Write the library, its files and bookmarks to one zip, verified</source>
        <translation>把報告庫、原檔和書籤寫成一個 zip 並核對</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>還原備份(&amp;R)…</translation>
    </message>
    <message>
        <source>Put a backup in place of the library, which is kept</source>
        <translation>用備份取代目前報告庫；目前報告庫會保留</translation>
    </message>
    <message>
        <source>&amp;Merge a backup…</source>
        <translation>合併備份(&amp;M)…</translation>
    </message>
    <message>
        <source>Add what a backup, or another library&apos;s, holds</source>
        <translation>收入一份備份（也可以是別的報告庫的）裡的東西</translation>
    </message>
    <message>
        <source>&amp;Check the library</source>
        <translation>檢查報告庫(&amp;C)</translation>
    </message>
    <message>
        <source>Look for damage in every part; nothing is changed</source>
        <translation>逐處檢查有無損壞；不作任何改動</translation>
    </message>
    <message>
        <source>Make the &amp;index anew</source>
        <translation>重建索引(&amp;I)</translation>
    </message>
    <message>
        <source>Make the index of search again from the library</source>
        <translation>由報告庫重新產生檢索索引</translation>
    </message>
    <message>
        <source>&amp;Open another library…</source>
        <translation>開啟另一報告庫(&amp;O)…</translation>
    </message>
    <message>
        <source>Close this library and open that of another folder</source>
        <translation>關閉此報告庫，開啟另一資料夾裡的報告庫</translation>
    </message>
    <message>
        <source>Reset type</source>
        <translation>恢復預設版式</translation>
    </message>
    <message>
        <source>Size, pitch, length, indent, face and window texts as usual</source>
        <translation>字級、行距、行長、縮排、字體和介面文字恢復預設</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>書籤(&amp;B)</translation>
    </message>
    <message>
        <source>Colour &amp;1</source>
        <translation>顏色(&amp;1)</translation>
    </message>
    <message>
        <source>Colour &amp;2</source>
        <translation>顏色(&amp;2)</translation>
    </message>
    <message>
        <source>Colour &amp;3</source>
        <translation>顏色(&amp;3)</translation>
    </message>
    <message>
        <source>Colour &amp;4</source>
        <translation>顏色(&amp;4)</translation>
    </message>
    <message>
        <source>Colour &amp;5</source>
        <translation>顏色(&amp;5)</translation>
    </message>
    <message>
        <source>Colour &amp;6</source>
        <translation>顏色(&amp;6)</translation>
    </message>
    <message>
        <source>Colour the bookmark here, or keep the selection in this colour</source>
        <translation>給此處的書籤上色，或以此顏色保存所選文字</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>批註(&amp;N)…</translation>
    </message>
    <message>
        <source>Change note, colour and tags of the bookmark here</source>
        <translation>修改此處書籤的批註、顏色和標籤</translation>
    </message>
    <message>
        <source>Delete the bookmark here, or that chosen in the table</source>
        <translation>刪除此處的書籤，或表中所選的書籤</translation>
    </message>
    <message>
        <source>N&amp;ext bookmark</source>
        <translation>下一個書籤(&amp;E)</translation>
    </message>
    <message>
        <source>Select the next bookmark</source>
        <translation>選取下一個書籤</translation>
    </message>
    <message>
        <source>&amp;Previous bookmark</source>
        <translation>上一個書籤(&amp;P)</translation>
    </message>
    <message>
        <source>Select the bookmark before</source>
        <translation>選取上一個書籤</translation>
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
        <translation>這是什麼</translation>
    </message>
    <message>
        <source>(a thing of its own)</source>
        <translation>(獨立的一項)</translation>
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
        <source>Same as</source>
        <translation>等同於</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Note, colour, tags…</source>
        <translation>批註、顏色、標籤…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>A note, in Markdown; may stay empty</source>
        <translation>批註，用 Markdown 書寫；可以留空</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>The note as it will look</source>
        <translation>批註的樣子</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>標籤，用逗號分開</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>my words</source>
        <translation>詞表</translation>
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
        <translation>我的詞表</translation>
    </message>
    <message>
        <source>What you say here holds for every report, comes before what was found by itself, and is marked as yours.</source>
        <translation>這裡所寫的適用於每份報告,優先於自動識別的結果,並標明是您的。</translation>
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
        <translation>從檔案取入…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>寫入檔案…</translation>
    </message>
    <message>
        <source>Words, in either script</source>
        <translation>文字,簡繁均可</translation>
    </message>
    <message>
        <source>the other name</source>
        <translation>另一名稱</translation>
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
        <translation>類別</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>等同於</translation>
    </message>
    <message>
        <source>An expression is of RE2&apos;s syntax and is read in simplified characters: [一二三]号院, 同心.{2,4}行动</source>
        <translation>表達式用 RE2 語法,按簡體字匹配:[一二三]號院,同心.{2,4}行動</translation>
    </message>
    <message>
        <source>In the open report: {count} ×</source>
        <translation>本報告中 {count} 處</translation>
    </message>
    <message>
        <source>“{words}” stands in {count} other reports too.</source>
        <translation>“{words}”還見於另外 {count} 份報告。</translation>
    </message>
    <message>
        <source>Hold this for all reports</source>
        <translation>用於所有報告</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>意思</translation>
    </message>
    <message>
        <source>Kind, or same as</source>
        <translation>類別或等同於</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本篇</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Names by expression</source>
        <translation>名稱(表達式)</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>不是名稱</translation>
    </message>
    <message>
        <source>No names by expression</source>
        <translation>不是名稱(表達式)</translation>
    </message>
    <message>
        <source>Word kept whole</source>
        <translation>不切分的詞</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Library</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>要覽</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>關鍵詞</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Close {pane}</source>
        <translation>關閉{pane}</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Save as PDF</source>
        <translation>存為 PDF</translation>
    </message>
    <message>
        <source>Repairs in it: {list}</source>
        <translation>其中的修復：{list}</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Source, as it came</source>
        <translation>原來的文字</translation>
    </message>
    <message>
        <source>How much has been read</source>
        <translation>已讀多少</translation>
    </message>
    <message>
        <source>Source of what is on the screen</source>
        <translation>螢幕上這一段的原文</translation>
    </message>
    <message>
        <source>Where marks lie</source>
        <translation>標記的分佈</translation>
    </message>
    <message>
        <source>Close this report</source>
        <translation>收起這份報告</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Save it again where it came from, then import that.</source>
        <translation>請從來源重新儲存，再匯入。</translation>
    </message>
    <message>
        <source>Open it with its password, save it without one, import that.</source>
        <translation>請用密碼開啟，另存為無密碼的檔案，再匯入。</translation>
    </message>
    <message>
        <source>Have its text recognised (OCR) first, then import that.</source>
        <translation>請先做文字辨識（OCR），再匯入。</translation>
    </message>
    <message>
        <source>Unpack it, then import what it holds.</source>
        <translation>請解壓縮，再匯入其中的檔案。</translation>
    </message>
    <message>
        <source>Save it as Word (.docx), PDF or text, then import that.</source>
        <translation>請另存為 Word (.docx)、PDF 或文字檔，再匯入。</translation>
    </message>
    <message>
        <source>This is no document; choose another file.</source>
        <translation>這不是文件，請另選檔案。</translation>
    </message>
    <message>
        <source>Ask its owner for permission, or copy it to your own folder.</source>
        <translation>請向擁有者要權限，或複製到您自己的資料夾。</translation>
    </message>
    <message>
        <source>See whether it was moved or its disk is connected; then again.</source>
        <translation>請看它是否移走、磁碟是否接好，再試一次。</translation>
    </message>
    <message>
        <source>Save the part you need as a file of its own.</source>
        <translation>請把需要的部分另存為單獨的檔案。</translation>
    </message>
    <message>
        <source>Copy its text in the program it opens in, then paste it here.</source>
        <translation>請在能開啟它的程式裡複製文字，再貼到這裡。</translation>
    </message>
    <message>
        <source>has no text in it</source>
        <translation>裡面沒有文字</translation>
    </message>
    <message>
        <source>is a picture ({0}), not text</source>
        <translation>是圖片（{0}），不是文字</translation>
    </message>
    <message>
        <source>is a PDF that holds pictures of pages, no text</source>
        <translation>是只有頁面圖片、沒有文字的 PDF</translation>
    </message>
    <message>
        <source>is protected by a password</source>
        <translation>有密碼保護</translation>
    </message>
    <message>
        <source>is an archive ({0})</source>
        <translation>是壓縮檔（{0}）</translation>
    </message>
    <message>
        <source>is an office document of the old kind (.doc, .xls, .ppt)</source>
        <translation>是舊格式的辦公文件（.doc、.xls、.ppt）</translation>
    </message>
    <message>
        <source>is a document of another kind ({0})</source>
        <translation>是另一種文件（{0}）</translation>
    </message>
    <message>
        <source>is no text ({0})</source>
        <translation>不是文字（{0}）</translation>
    </message>
    <message>
        <source>is no text in any encoding that Jiandu knows</source>
        <translation>不是簡牘認識的任何編碼的文字</translation>
    </message>
    <message>
        <source>is not in {0}: its byte {1} fits nothing</source>
        <translation>不是 {0}：第 {1} 個位元組無法對應</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>may not be read by you</source>
        <translation>您沒有讀取權限</translation>
    </message>
    <message>
        <source>is a folder that you may not look into</source>
        <translation>是您無權查看的資料夾</translation>
    </message>
    <message>
        <source>is too large: {0} MB, where {1} MB is the limit</source>
        <translation>太大：{0} MB，上限是 {1} MB</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已損壞</translation>
    </message>
    <message>
        <source>is made in a way that would fill or stop this computer</source>
        <translation>其結構會佔滿或卡住電腦</translation>
    </message>
    <message>
        <source>could not be read: the worker that read it stopped</source>
        <translation>無法讀取：讀取它的程序停止了</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>another program is holding the library; try again</source>
        <translation>另一程式正佔用報告庫，請再試一次</translation>
    </message>
    <message>
        <source>the disk is full; nothing was stored</source>
        <translation>磁碟已滿，什麼都沒有存下</translation>
    </message>
    <message>
        <source>the library is gone; is its disk still connected?</source>
        <translation>找不到報告庫，磁碟是否還連接著？</translation>
    </message>
    <message>
        <source>the disk reports an error; is it still connected?</source>
        <translation>磁碟回報錯誤，是否還連接著？</translation>
    </message>
    <message>
        <source>you have no permission to write there</source>
        <translation>您沒有寫入權限</translation>
    </message>
    <message>
        <source>a newer Jiandu wrote this library; please update Jiandu</source>
        <translation>此報告庫由更新的簡牘寫成，請更新簡牘</translation>
    </message>
    <message>
        <source>this is not a library of Jiandu, or it is damaged</source>
        <translation>這不是簡牘的報告庫，或已損壞</translation>
    </message>
    <message>
        <source>the file is empty; a library was here, restore a backup</source>
        <translation>檔案是空的，這裡曾有報告庫，請還原備份</translation>
    </message>
    <message>
        <source>the library is damaged</source>
        <translation>報告庫已損壞</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>Paused: {done} of {total} read anew</source>
        <translation>已暫停：重讀了 {done}/{total}</translation>
    </message>
    <message>
        <source>Reading anew: {done} of {total}</source>
        <translation>正在重讀：{done}/{total}</translation>
    </message>
    <message>
        <source>Jiandu has better rules now. Click to pause, or to go on.</source>
        <translation>簡牘有了更好的規則，正在重新分析報告。點擊可暫停或繼續。</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>certain</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>not repaired</source>
        <translation>未修復</translation>
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
        <source>Trad. TW</source>
        <translation>繁體·臺</translation>
    </message>
    <message>
        <source>Trad. HK</source>
        <translation>繁體·港</translation>
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
    <name>Trash</name>
    <message>
        <source>report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>垃圾桶</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Title or passage</source>
        <translation>標題或段落</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移走時間</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空垃圾桶…</translation>
    </message>
    <message>
        <source>What was removed stays here until the trash is emptied.</source>
        <translation>移走的東西都在這裡，直到清空垃圾桶。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>垃圾桶是空的。</translation>
    </message>
    <message>
        <source>Delete all that is in the trash? This can&apos;t be undone.</source>
        <translation>刪除垃圾桶裡的所有東西？此舉無法復原。</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>This library can&apos;t be opened.</source>
        <translation>無法開啟這個報告庫。</translation>
    </message>
    <message>
        <source>Nothing in it has been changed.</source>
        <translation>其中的東西沒有任何改動。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>開啟另一報告庫…</translation>
    </message>
    <message>
        <source>Open it for reading only</source>
        <translation>以唯讀方式開啟</translation>
    </message>
    <message>
        <source>Save what can be read, elsewhere…</source>
        <translation>把能讀出的存到別處…</translation>
    </message>
    <message>
        <source>Open the latest backup, elsewhere…</source>
        <translation>在別處開啟最近的備份…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>報告庫所在資料夾</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在還原備份…</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>正在儲存能讀出的內容…</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>add bookmark</source>
        <translation>加書籤</translation>
    </message>
    <message>
        <source>change bookmark</source>
        <translation>修改書籤</translation>
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
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>withdraw a correction</source>
        <translation>撤回更正</translation>
    </message>
    <message>
        <source>mark report</source>
        <translation>標記報告</translation>
    </message>
    <message>
        <source>change tags</source>
        <translation>修改標籤</translation>
    </message>
    <message>
        <source>remove report</source>
        <translation>移除報告</translation>
    </message>
    <message>
        <source>pin figures</source>
        <translation>收藏數字</translation>
    </message>
    <message>
        <source>take pins off</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>import annotations</source>
        <translation>匯入批註</translation>
    </message>
    <message>
        <source>keep as new version</source>
        <translation>作為新版本</translation>
    </message>
    <message>
        <source>split the report</source>
        <translation>拆分報告</translation>
    </message>
    <message>
        <source>use another version</source>
        <translation>換用另一版本</translation>
    </message>
    <message>
        <source>choose the encoding</source>
        <translation>選擇編碼</translation>
    </message>
    <message>
        <source>change my words</source>
        <translation>修改我的詞表</translation>
    </message>
    <message>
        <source>restore from the trash</source>
        <translation>從垃圾桶還原</translation>
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
        <translation>新臺幣元</translation>
    </message>
    <message>
        <source>patacas</source>
        <translation>澳門元</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>euros</source>
        <translation>歐元</translation>
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
        <translation>《{title}》的舊版本，最近的在前。</translation>
    </message>
    <message>
        <source>“{title}” has no former versions.</source>
        <translation>《{title}》沒有舊版本。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>被替換於</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Make it the present one</source>
        <translation>換回這個版本</translation>
    </message>
    <message>
        <source>Save its file…</source>
        <translation>儲存其檔案…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A wording also puts one region&apos;s words for another&apos;s (软件 → 軟體). Some words of reports change their meaning (对象 → 物件). Names in 《》 and “ ” keep their words.

Show it all the same?</source>
        <translation>用詞轉換會把一地的詞換成另一地的詞（软件 → 軟體），報告裡有些詞會因此變意（对象 → 物件）。《》和“”裡的名稱不變。

仍要顯示嗎？</translation>
    </message>
    <message>
        <source>Here it is {form}</source>
        <translation>此處為 {form}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Choose a dictionary…</source>
        <translation>選擇詞典…</translation>
    </message>
    <message>
        <source>Search this</source>
        <translation>搜尋此詞</translation>
    </message>
    <message>
        <source>A dictionary in the form of CC-CEDICT</source>
        <translation>CC-CEDICT 格式的詞典</translation>
    </message>
</context>
</TS>
