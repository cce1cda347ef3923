fn main() -> std::process::ExitCode {
    match dialogforum::cli::run(std::env::args_os()) {
        Ok(_) => std::process::ExitCode::SUCCESS,
        Err(code) => std::process::ExitCode::from(code),
    }
}
