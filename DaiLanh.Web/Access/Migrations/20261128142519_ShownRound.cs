using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DaiLanh.Web.Access.Migrations
{
    /// <inheritdoc />
    public partial class ShownRound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "WasShownRound",
                table: "Accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "WasShownRound",
                table: "Accounts");
        }
    }
}
