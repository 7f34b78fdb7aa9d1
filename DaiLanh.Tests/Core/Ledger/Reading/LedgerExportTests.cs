using System.Text;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger.Exports;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Tests.Core.Reports;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Ledger.Reading;

/// <summary>Rows to take away: what a spreadsheet makes of them is what they say.</summary>
public sealed class LedgerExportTests : IAsyncLifetime
{
    private TestDb _db = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await _db.SaveAsync("THON1-01", 20.25m);
        var last = await _db.LastAsync("THON1-01");
        await _db.ReportAsync(new("THON1-01", Some.Today, last) { Value = 1809.5m, Confirmed = true, Note = "=1+1;\"x\"\nhai" });
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task CSV_begins_with_its_mark_separates_with_semicolons_and_runs_nothing()
    {
        var lines = await CsvAsync(new LedgerFilter { Topic = FactTopic.Progress });

        Assert.StartsWith("\uFEFFSố;Thời điểm ghi;Người ghi;Đơn vị;", lines[0], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length); // two rows, one of them on two lines
        Assert.Contains("2023-05-24 14:00:00;Cán bộ đơn vị;Thôn 1;THON1-01;Cập nhật tiến độ;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";2023-05-24;20,25;1809,5;việc;\"'=1+1;\"\"x\"\"", lines[1], StringComparison.Ordinal);
        Assert.Contains(";2023-05-24;;20,25;việc;;Đếm lại;", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_holds_real_instants_days_and_numbers()
    {
        var gathered = Assert.IsType<LedgerExport.Gathered>(await _db.Get<ExportLedger>().GatherAsync(Some.Holding(Role.Viewer), new LedgerFilter { Topic = FactTopic.Progress }, Cancellation));
        using var file = new MemoryStream();
        LedgerWorkbook.Write(gathered.Rows, Some.Today, file);

        var opened = new OpenedWorkbook(file.ToArray());

        Assert.Equal(["Nhật ký"], opened.Sheets);
        Assert.Equal(CommuneTime.Local(Some.Now).DateTime.ToOADate(), opened["Nhật ký", "B3"].Value);
        Assert.Equal(Some.Today.ToDateTime(default).ToOADate(), opened["Nhật ký", "H3"].Value);
        Assert.Equal((20.25, 1809.5), (opened["Nhật ký", "I3"].Value, opened["Nhật ký", "J3"].Value));
        Assert.Equal("=1+1;\"x\"\nhai", opened["Nhật ký", "L3"].Value);
        Assert.Null(opened["Nhật ký", "L3"].Formula);
    }

    [Fact]
    public async Task Whoever_may_not_read_the_ledger_takes_nothing_away()
    {
        var export = _db.Get<ExportLedger>();

        foreach (var person in (Person?[])[null, Some.Holding()])
        {
            Assert.IsType<LedgerExport.NotAllowed>(export.Stream(person, LedgerFilter.Everything, Cancellation));
            Assert.IsType<LedgerExport.NotAllowed>(await export.GatherAsync(person, LedgerFilter.Everything, Cancellation));
        }
    }

    private async Task<string[]> CsvAsync(LedgerFilter filter)
    {
        var rows = Assert.IsType<LedgerExport.Streamed>(_db.Get<ExportLedger>().Stream(Some.Holding(Role.Viewer), filter, Cancellation)).Rows;
        using var file = new MemoryStream();
        await LedgerCsv.WriteAsync(rows, file, Cancellation);
        return Encoding.UTF8.GetString(file.ToArray()).TrimEnd().Split('\n');
    }
}
