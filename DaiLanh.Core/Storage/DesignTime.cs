using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DaiLanh.Core.Storage;

/// <summary>For <c>dotnet ef migrations add NAME --project DaiLanh.Core --output-dir Storage/Migrations/Sqlite</c>.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteDaiLanhDb>
{
    public SqliteDaiLanhDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDaiLanhDb>().UseSqlite("Data Source=design-time.db").Options);
}
